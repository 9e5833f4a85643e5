package io.onrecord.query.version;

import io.onrecord.query.wording.Bag;
import io.onrecord.query.wording.Budget;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which paragraph has become which, without any changing places: of all ways to do so the one in which the pairs have the most in
 * common.
 */
final class AlignParagraphs {
    /** More than so many against so many are not paired. */
    private static final long MOST = 40_000;

    private final double[][] likeness;
    /** The most that the first so many of both can have in common. */
    private final double[][] best;

    /** Places in the two lists. */
    record Pair(int before, int after) {}

    private AlignParagraphs(List<Bag> before, List<Bag> after) {
        likeness = new double[before.size()][after.size()];
        best = new double[before.size() + 1][after.size() + 1];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                likeness[i][j] = before.get(i).likeness(after.get(j));
                double paired = likeness[i][j] < MatchStatements.FLOOR ? 0 : best[i][j] + likeness[i][j];
                best[i + 1][j + 1] = Math.max(paired, Math.max(best[i][j + 1], best[i + 1][j]));
            }
        }
    }

    static List<Pair> of(List<String> before, List<String> after, Budget budget) {
        List<Bag> old = before.stream().map(Bag::of).toList();
        List<Bag> fresh = after.stream().map(Bag::of).toList();
        boolean few = (long) old.size() * fresh.size() <= MOST;
        return budget.takes(few ? Bag.comparisons(old, fresh) : Long.MAX_VALUE)
                ? new AlignParagraphs(old, fresh).pairs()
                : List.of();
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int i = best.length - 1;
        int j = best[0].length - 1;
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j]) {
                i--;
            } else if (best[i][j] == best[i][j - 1]) {
                j--;
            } else {
                pairs.add(new Pair(--i, --j));
            }
        }
        return pairs.reversed();
    }
}
