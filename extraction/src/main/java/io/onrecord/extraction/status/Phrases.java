package io.onrecord.extraction.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds phrases of one or more words among words, the longest where several begin alike. */
final class Phrases<T> {
    private record Phrase<T>(List<String> words, T value) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    /** Where a phrase stands: from the first of its words to after the last. */
    record Hit<T>(T value, int from, int to) {}

    Phrases(List<T> values, Function<T, List<String>> phrases) {
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

    /** The first in a stretch of words; null when there is none. */
    @Nullable
    Hit<T> first(List<String> words, int from, int to) {
        for (int at = from; at < to; at++) {
            for (var phrase : byFirst.getOrDefault(words.get(at), List.of())) {
                int after = at + phrase.words().size();
                if (after <= to && words.subList(at, after).equals(phrase.words())) {
                    return new Hit<>(phrase.value(), at, after);
                }
            }
        }
        return null;
    }
}
