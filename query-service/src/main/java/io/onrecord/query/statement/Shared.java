package io.onrecord.query.statement;

import io.onrecord.contracts.MeaningCells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which cells of meaning another statement must share, the strictest first. */
final class Shared {
    /** How many cells are looked into, at last one by one. */
    static final int PROBED = 32;

    /** Those around, of which the nearer are looked into before the others. */
    private static final int AROUND = 16;

    /** Of as many as a statement is kept in, several together. */
    private static final int TOGETHER = MeaningCells.KEPT;

    private Shared() {}

    /**
     * All four of the nearest cells; three of them; two; one of them; one of those around, the nearer first. At last none at all.
     *
     * @param nearest the nearest first
     */
    static List<List<int[]>> stages(int[] nearest) {
        List<List<int[]>> stages = new ArrayList<>();
        for (int size = TOGETHER; size > 1; size--) {
            stages.add(sets(nearest, size));
        }
        stages.add(single(nearest, 0, TOGETHER));
        stages.add(single(nearest, TOGETHER, AROUND));
        stages.add(single(nearest, AROUND, PROBED));
        stages.add(List.of());
        return stages;
    }

    private static List<int[]> single(int[] nearest, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new int[] {nearest[i]}).toList();
    }

    /** Every way to choose so many of the first cells. */
    private static List<int[]> sets(int[] nearest, int size) {
        return IntStream.range(0, 1 << TOGETHER)
                .filter(chosen -> Integer.bitCount(chosen) == size)
                .mapToObj(chosen -> IntStream.range(0, TOGETHER)
                        .filter(i -> (chosen & (1 << i)) != 0)
                        .map(i -> nearest[i])
                        .toArray())
                .toList();
    }
}
