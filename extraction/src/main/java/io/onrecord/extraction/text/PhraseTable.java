package io.onrecord.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Looks up phrases of one or more words where they stand in a text, the longest where several begin alike. */
public final class PhraseTable<T> {
    private record Phrase<T>(List<String> words, T value) {}

    /** What was found, and how many words long. */
    public record Hit<T>(T value, int length) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    /** @param phrases of each value, lower case, their words apart by one space */
    public PhraseTable(List<T> values, Function<T, List<String>> phrases) {
        for (var value : values) {
            for (var phrase : phrases.apply(value)) {
                var words = List.of(phrase.split(" "));
                byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(new Phrase<>(words, value));
            }
        }
        byFirst.values()
                .forEach(all ->
                        all.sort(Comparator.comparingInt(one -> -one.words().size())));
    }

    /** Whether a phrase can begin with this word. */
    public boolean begins(String word) {
        return byFirst.containsKey(word);
    }

    /**
     * What stands at a place; null when nothing does.
     *
     * @param words the word at each place, lower case; empty past the end
     */
    public @Nullable Hit<T> at(IntFunction<String> words, int place) {
        for (var phrase : byFirst.getOrDefault(words.apply(place), List.of())) {
            if (stands(phrase.words(), words, place))
                return new Hit<>(phrase.value(), phrase.words().size());
        }
        return null;
    }

    private static boolean stands(List<String> phrase, IntFunction<String> words, int place) {
        for (int k = 1; k < phrase.size(); k++) {
            if (!words.apply(place + k).equals(phrase.get(k))) return false;
        }
        return true;
    }
}
