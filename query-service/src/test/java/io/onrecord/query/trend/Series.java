package io.onrecord.query.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts of days, week by week. */
final class Series {
    private final int[][] counts = new int[World.WEEKS][World.DAYS];

    /** The same every day. */
    static Series of(int daily) {
        Series series = new Series();
        for (int[] week : series.counts) {
            Arrays.fill(week, daily);
        }
        return series;
    }

    void add(int week, int day, int count) {
        counts[week][day] += count;
    }

    void add(Series other) {
        for (int week = 0; week < World.WEEKS; week++) {
            for (int day = 0; day < World.DAYS; day++) {
                add(week, day, other.counts[week][day]);
            }
        }
    }

    int week(int week) {
        return IntStream.of(counts[week]).sum();
    }

    int day(int week, int day) {
        return counts[week][day];
    }

    /** Days of the weeks before this one, in order. */
    IntStream daysBefore(int week) {
        return IntStream.range(0, week).flatMap(before -> IntStream.of(counts[before]));
    }
}
