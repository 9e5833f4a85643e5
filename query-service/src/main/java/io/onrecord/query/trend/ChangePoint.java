package io.onrecord.query.trend;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A slow change: from this week on an item's share of all that was said was another, and stayed so. Found by {@link Levels}.
 *
 * @param week first of the new level, counted from 0, more than 0
 */
record ChangePoint(int week, Level before, Level after) {
    /**
     * All there are, in order of time.
     *
     * @param weeks one after the other, whole ones only; where nothing was monitored exposure is 0
     * @param background of items of the same sort, or of none: how unevenly such things are spoken of
     */
    static List<ChangePoint> in(List<Bin> weeks, Background background) {
        List<Level> levels = Levels.of(weeks, background);
        return IntStream.range(1, levels.size())
                .mapToObj(i -> new ChangePoint(levels.get(i).from(), levels.get(i - 1), levels.get(i)))
                .toList();
    }

    /** By what factor the share changed; infinite where it was 0 before. */
    double factor() {
        return after.share() / before.share();
    }
}
