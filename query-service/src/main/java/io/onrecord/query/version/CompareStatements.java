package io.onrecord.query.version;

import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.VersionChanges.Aspect;
import io.onrecord.contracts.api.VersionChanges.Fate;
import io.onrecord.contracts.api.VersionChanges.StatementChange;
import io.onrecord.contracts.api.VersionSummary.Changed;
import io.onrecord.query.wording.Budget;
import io.onrecord.query.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the statements of one version in another.
 *
 * @param same how many are the same in both
 * @param changes the others, in the order of the texts
 */
record CompareStatements(int same, List<StatementChange> changes) {

    private record Placed(int place, int order, StatementChange change) {}

    static CompareStatements of(List<StatementSummary> before, List<StatementSummary> after, Budget budget) {
        Map<Integer, Integer> matches = MatchStatements.of(before, after, budget);
        List<Placed> placed = new ArrayList<>();
        int same = 0;
        for (int place = 0; place < after.size(); place++) {
            @Nullable Integer old = matches.get(place);
            StatementChange change =
                    old == null ? added(after.get(place)) : changed(before.get(old), after.get(place), budget);
            if (change.fate() == Fate.SAME) {
                same++;
            } else {
                placed.add(new Placed(place, 1, change));
            }
        }
        placed.addAll(removed(before, matches));
        return new CompareStatements(
                same,
                placed.stream()
                        .sorted(Comparator.comparingInt(Placed::place).thenComparingInt(Placed::order))
                        .map(Placed::change)
                        .toList());
    }

    Changed count(int against) {
        return new Changed(against, count(Fate.ADDED), count(Fate.CHANGED), count(Fate.REMOVED));
    }

    private int count(Fate fate) {
        return (int) changes.stream().filter(change -> change.fate() == fate).count();
    }

    /** Each where it would stand: before what came after the last that is still there. */
    private static List<Placed> removed(List<StatementSummary> before, Map<Integer, Integer> matches) {
        Map<Integer, Integer> places = new HashMap<>();
        matches.forEach((fresh, old) -> places.put(old, fresh));
        List<Placed> removed = new ArrayList<>();
        int next = 0;
        for (int old = 0; old < before.size(); old++) {
            @Nullable Integer place = places.get(old);
            if (place == null) {
                removed.add(new Placed(
                        next, 0, new StatementChange(Fate.REMOVED, before.get(old), null, List.of(), List.of())));
            } else {
                next = place + 1;
            }
        }
        return removed;
    }

    private static StatementChange added(StatementSummary statement) {
        return new StatementChange(Fate.ADDED, null, statement, List.of(), List.of());
    }

    private static StatementChange changed(StatementSummary before, StatementSummary after, Budget budget) {
        List<Aspect> what = new Match(before, after).changed();
        return what.isEmpty()
                ? new StatementChange(Fate.SAME, before, after, what, List.of())
                : new StatementChange(
                        Fate.CHANGED, before, after, what, Words.differences(before.text(), after.text(), budget));
    }
}
