package io.onrecord.extraction.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleBiFunction;

/** Pairs annotated statements with found ones, one to one, the most alike first. */
final class Pairing {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(candidate -> -Math.abs(candidate.annotated() - candidate.found()))
            .thenComparingInt(Candidate::annotated)
            .thenComparingInt(Candidate::found)
            .reversed();

    private record Candidate(double score, int annotated, int found) {}

    private Pairing() {}

    /** The place of each found one by the place of the annotated one it goes with. */
    static Map<Integer, Integer> of(
            List<WordSet> annotated,
            List<WordSet> found,
            ToDoubleBiFunction<WordSet, WordSet> score,
            DoublePredicate enough) {
        var pairs = new TreeMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var candidate : candidates(annotated, found, score, enough)) {
            if (!pairs.containsKey(candidate.annotated()) && taken.add(candidate.found())) {
                pairs.put(candidate.annotated(), candidate.found());
            }
        }
        return pairs;
    }

    private static List<Candidate> candidates(
            List<WordSet> annotated,
            List<WordSet> found,
            ToDoubleBiFunction<WordSet, WordSet> score,
            DoublePredicate enough) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < annotated.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double alike = score.applyAsDouble(annotated.get(i), found.get(j));
                if (alike > 0 && enough.test(alike)) candidates.add(new Candidate(alike, i, j));
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }
}
