package io.onrecord.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the newest items of a feed lie in time, and when it will have been silent for too long: feeds that silently stop are the
 * worst, as nothing fails and nothing comes.
 *
 * @param newestOn day of the newest; null when there is none with a day
 * @param usualGap days between two of them on the average; null when there are fewer than five
 * @param silentFrom from when on no news is a bad sign; null when it cannot be told
 */
record Pace(
        @Nullable LocalDate newestOn,
        @Nullable Double usualGap,
        @Nullable Instant silentFrom) {
    private static final int FEWEST = 5;

    /** A feed with one item a day may have none over a long weekend. */
    private static final double SHORTEST_SILENCE = 4;

    private static final double USUAL_GAPS = 8;

    /**
     * Of the days of its newest items, in any order; a day in the future is today.
     *
     * @param today in UTC
     */
    static Pace of(List<LocalDate> days, LocalDate today) {
        List<LocalDate> sorted = days.stream()
                .map(day -> day.isAfter(today) ? today : day)
                .sorted()
                .toList();
        if (sorted.size() < FEWEST) {
            return new Pace(sorted.isEmpty() ? null : sorted.getLast(), null, null);
        }
        LocalDate newest = sorted.getLast();
        double gap = (double) (newest.toEpochDay() - sorted.getFirst().toEpochDay()) / (sorted.size() - 1);
        double silence = Math.max(SHORTEST_SILENCE, USUAL_GAPS * gap);
        Instant from = newest.plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofMinutes(Math.round(silence * 24 * 60)));
        return new Pace(newest, gap, from);
    }
}
