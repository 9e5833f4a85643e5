package io.onrecord.query.version;

import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.wording.Bag;
import io.onrecord.query.wording.Budget;
import io.onrecord.query.wording.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what has become of the statements of one version in another: the same words of the same speaker first, then the same words
 * whoever is said to have said them, then what is most alike: that of the same speaker before what is nearly the same of others. Each is
 * used once.
 */
final class MatchStatements {
    /** Below it two statements are two statements: half of the words, counted over both. */
    static final double FLOOR = 0.5;

    /** Of two speakers: short statements share half of their words easily. */
    static final double FLOOR_OF_OTHERS = 0.8;

    /** What a pair that may be one costs, in comparisons of words: it is looked at closely, kept and sorted. */
    private static final int A_CANDIDATE = 100;

    private final List<StatementSummary> before;
    private final List<StatementSummary> after;
    /** Places of the one by places of the other. */
    private final Map<Integer, Integer> found = new TreeMap<>();

    private record Candidate(int before, int after, double likeness, boolean sameSpeaker) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::sameSpeaker)
                .thenComparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before - pair.after))
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after);
    }

    private MatchStatements(List<StatementSummary> before, List<StatementSummary> after) {
        this.before = before;
        this.after = after;
    }

    /** Places in {@code before} by places in {@code after}; what is in neither has gone, or is new. */
    static Map<Integer, Integer> of(List<StatementSummary> before, List<StatementSummary> after, Budget budget) {
        var match = new MatchStatements(before, after);
        match.equal(one -> one.kind() + " " + one.status() + " " + Match.name(one.speaker()) + "\n" + words(one));
        match.equal(one -> Match.name(one.speaker()) + "\n" + words(one));
        match.equal(MatchStatements::words);
        match.alike(budget);
        return match.found;
    }

    private static String words(StatementSummary statement) {
        return Words.same(statement.text());
    }

    private void equal(Function<StatementSummary, String> key) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int place : left(before.size(), found.values())) {
            free.computeIfAbsent(key.apply(before.get(place)), none -> new ArrayDeque<>())
                    .add(place);
        }
        for (int place : left(after.size(), found.keySet())) {
            @Nullable Deque<Integer> same = free.get(key.apply(after.get(place)));
            if (same != null && !same.isEmpty()) {
                found.put(place, same.removeFirst());
            }
        }
    }

    private void alike(Budget budget) {
        List<Integer> old = left(before.size(), found.values());
        List<Integer> fresh = left(after.size(), found.keySet());
        List<Bag> oldBags =
                old.stream().map(place -> Bag.of(before.get(place).text())).toList();
        List<Bag> freshBags =
                fresh.stream().map(place -> Bag.of(after.get(place).text())).toList();
        if (!budget.takes(Bag.comparisons(oldBags, freshBags))) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < fresh.size(); j++) {
                double likeness = oldBags.get(i).likeness(freshBags.get(j));
                if (likeness < FLOOR) {
                    continue;
                }
                if (!budget.takes(A_CANDIDATE)) {
                    return;
                }
                var candidate = candidate(old.get(i), fresh.get(j), likeness);
                if (candidate.sameSpeaker() || likeness >= FLOOR_OF_OTHERS) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        var used = new HashSet<>(found.values());
        for (Candidate best : candidates) {
            if (!found.containsKey(best.after()) && used.add(best.before())) {
                found.put(best.after(), best.before());
            }
        }
    }

    private Candidate candidate(int old, int fresh, double likeness) {
        return new Candidate(old, fresh, likeness, new Match(before.get(old), after.get(fresh)).isSameSpeaker());
    }

    private static List<Integer> left(int size, Collection<Integer> taken) {
        var places = new BitSet(size);
        places.set(0, size);
        taken.forEach(places::clear);
        return places.stream().boxed().toList();
    }
}
