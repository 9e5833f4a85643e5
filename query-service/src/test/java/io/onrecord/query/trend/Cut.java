package io.onrecord.query.trend;

import java.util.stream.IntStream;

/**
 * Cuts a series into a baseline and a window.
 *
 * @param days length of the window: 1, 7 or 28
 * @param weekday of a window of one day
 * @param exposure of all days
 */
record Cut(int days, int weekday, Series exposure) {
    /** Weeks in the window, a part of a week counting as one. */
    int bins() {
        return Math.max(1, days / World.DAYS);
    }

    Baseline baseline(Series counts) {
        return new Baseline(IntStream.range(0, World.GAP)
                .mapToObj(week -> new Bin(in(counts, week), in(exposure, week)))
                .toList());
    }

    Bin window(Series counts) {
        int count = 0;
        double all = 0;
        for (int week = World.WINDOW; week < World.WINDOW + bins(); week++) {
            count += in(counts, week);
            all += in(exposure, week);
        }
        return new Bin(count, all);
    }

    private int in(Series series, int week) {
        return days == 1 ? series.day(week, weekday) : series.week(week);
    }
}
