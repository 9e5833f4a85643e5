package io.onrecord.extract.decision;

import io.onrecord.extraction.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statement that a decision is about among those of a later reading, which may cut it otherwise, or read another
 * version of the text.
 */
public final class FindAgain {
    /** Of what either has, both must have so much: less is rather another statement. */
    private static final double LEAST = 0.5;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FindAgain() {}

    /** A statement as it was read now. */
    public record Candidate(UUID id, List<Span> content, String words) {
        int start() {
            return content.getFirst().start();
        }
    }

    /**
     * The one it is about; null when there is none.
     *
     * @param version that the candidates were read in
     */
    public static @Nullable UUID in(Collection<Candidate> candidates, Decision decision, int version) {
        boolean sameText = version == decision.version();
        int start = decision.content().getFirst().start();
        return candidates.stream()
                .filter(one -> likeness(one, decision, sameText) >= LEAST)
                .max(Comparator.<Candidate>comparingDouble(one -> likeness(one, decision, sameText))
                        .thenComparing(one -> one.id().equals(decision.statement()))
                        .thenComparingInt(one -> -Math.abs(one.start() - start)))
                .map(Candidate::id)
                .orElse(null);
    }

    /** From 0 to 1, as Jaccard has it: of places in the same text, of words in another. */
    private static double likeness(Candidate one, Decision decision, boolean sameText) {
        return sameText
                ? shared(places(one.content()), places(decision.content()))
                : shared(words(one.words()), words(decision.words()));
    }

    private static <T> double shared(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<Integer> places(List<Span> spans) {
        var places = new HashSet<Integer>();
        for (var span : spans) {
            for (int place = span.start(); place < span.end(); place++) {
                places.add(place);
            }
        }
        return places;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
