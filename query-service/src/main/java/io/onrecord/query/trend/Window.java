package io.onrecord.query.trend;

import java.time.LocalDate;

/**
 * The days that are looked at, and the eight weeks before them that they are compared with. A week lies between, so that a
 * story that is growing does not hide itself.
 *
 * @param days 1, 7 or 28
 */
record Window(LocalDate from, int days) {
    static final int WEEKS = 8;
    private static final int WEEK = 7;
    private static final int GAP = 1;

    static Window endingOn(LocalDate to, int days) {
        return new Window(to.minusDays(days - 1L), days);
    }

    LocalDate to() {
        return from.plusDays(days - 1L);
    }

    /** An outlet that has nothing since then is not being read; one that has nothing on a single day may just have had none. */
    LocalDate monitoredFrom() {
        return to().minusDays(Math.max(days, WEEK) - 1L);
    }

    LocalDate baselineFrom() {
        return from.minusWeeks(WEEKS + GAP);
    }

    LocalDate baselineTo() {
        return from.minusWeeks(GAP).minusDays(1);
    }

    /** How many of the baseline's bins are as long as the window. */
    double bins() {
        return days == 1 ? 1 : (double) days / WEEK;
    }

    /** Whether the baseline is the same weekday of each week, for a window of one day, instead of whole weeks. */
    boolean isOneDay() {
        return days == 1;
    }
}
