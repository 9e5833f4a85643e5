package io.onrecord.query.trend;

import java.util.List;

/**
 * How much there was of an item before the window.
 *
 * @param bins stretches of equal length, no longer than a week, on the same days of the week as the window they stand for: its
 *     weekday in each of eight weeks for a window of a day, those weeks for one of a week or more. A gap of a week lies between
 *     the last and the window, so that a story that is growing does not hide itself
 */
record Baseline(List<Bin> bins) {
    Baseline {
        bins = List.copyOf(bins);
    }

    int count() {
        int sum = 0;
        for (Bin bin : bins) {
            sum += bin.count();
        }
        return sum;
    }

    double exposure() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.exposure();
        }
        return sum;
    }
}
