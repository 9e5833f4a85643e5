package io.onrecord.extract.decision;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.contracts.StatementKind;
import io.onrecord.extraction.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Of what either has, both must have more than so much: less is rather another statement. */
    private static final double LEAST = 0.5;

    /** To leave out what is right is worse than to show what a person has rejected once. */
    private static final double LEAST_TO_REJECT = 0.8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FindAgain() {}

    /** A statement as it was read now. */
    public record Candidate(UUID id, StatementKind kind, List<Span> content, String words) {
        int start() {
            return content.getFirst().start();
        }
    }

    /**
     * What a statement was when a person decided about it.
     *
     * @param decision id of the correction
     * @param statement its id then
     * @param version of the article then
     * @param content where its words stood in that
     */
    public record Sought(
            UUID decision, UUID statement, int version, StatementKind kind, List<Span> content, String words) {}

    /**
     * Which statement each decision is about, by decision; those whose statement is not there are left out. What two different
     * statements were is not found as one.
     *
     * @param version that the candidates were read in
     */
    public static Map<UUID, UUID> each(Collection<Candidate> candidates, List<Decision> decisions, int version) {
        var ids = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        var claimed = new HashMap<UUID, UUID>();
        decisions.stream()
                .map(Decision::sought)
                .filter(sought -> isThere(ids, sought, version))
                .forEach(sought -> claimed.put(sought.statement(), sought.statement()));
        var found = new HashMap<UUID, UUID>();
        for (var decision : decisions) {
            var sought = decision.sought();
            var free = candidates.stream()
                    .filter(one ->
                            claimed.getOrDefault(one.id(), sought.statement()).equals(sought.statement()))
                    .toList();
            @Nullable
            UUID id = in(free, sought, version, decision.kind() == CorrectionKind.REJECT ? LEAST_TO_REJECT : LEAST);
            if (id != null) {
                claimed.put(id, sought.statement());
                found.put(decision.id(), id);
            }
        }
        return found;
    }

    /**
     * The one that was sought; null when there is none. That is the same statement where it is there; else the likest, of equals
     * one of the same kind, then the nearest.
     *
     * @param version that the candidates were read in
     */
    public static @Nullable UUID in(Collection<Candidate> candidates, Sought sought, int version) {
        return in(candidates, sought, version, LEAST);
    }

    private static @Nullable UUID in(Collection<Candidate> candidates, Sought sought, int version, double least) {
        boolean sameText = version == sought.version();
        if (isThere(candidates.stream().map(Candidate::id).collect(Collectors.toSet()), sought, version)) {
            return sought.statement();
        }
        int start = sought.content().getFirst().start();
        return candidates.stream()
                .filter(one -> likeness(one, sought, sameText) > least)
                .max(Comparator.<Candidate>comparingDouble(one -> likeness(one, sought, sameText))
                        .thenComparing(one -> one.kind() == sought.kind())
                        .thenComparingInt(one -> -Math.abs(one.start() - start)))
                .map(Candidate::id)
                .orElse(null);
    }

    /** An id stands for places, which mean something in one version alone. */
    private static boolean isThere(Set<UUID> ids, Sought sought, int version) {
        return version == sought.version() && ids.contains(sought.statement());
    }

    /** From 0 to 1, as Jaccard has it: of places in the same text, of words in another. */
    private static double likeness(Candidate one, Sought sought, boolean sameText) {
        return sameText
                ? shared(places(one.content()), places(sought.content()))
                : shared(words(one.words()), words(sought.words()));
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
