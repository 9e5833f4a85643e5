package io.onrecord.query.trend;

import java.util.List;

/**
 * A burst with a start and an end: days on which an item was at least twice as loud as its level and its weekdays explain.
 *
 * @param from first day, counted from 0
 * @param to day after the last
 * @param observed echoes on these days
 * @param expected echoes, had they been as loud as the level, more than 0
 * @param chance at most how often a series of this length without any burst shows one as clear: 0 to {@link Scan#FALSE_ALARMS}
 */
record Episode(int from, int to, int observed, double expected, double chance) {
    /**
     * All there are, in order of time, none overlapping another. Found by {@link Scan}.
     *
     * @param days whole weeks of days from a Monday on; where nothing was monitored exposure is 0
     * @param background of items of the same sort, or of none: how unevenly such things are spoken of
     */
    static List<Episode> in(List<Bin> days, Background background) {
        return Scan.of(days, background);
    }

    double factor() {
        return observed / expected;
    }
}
