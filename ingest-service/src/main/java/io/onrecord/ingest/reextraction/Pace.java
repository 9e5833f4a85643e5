package io.onrecord.ingest.reextraction;

import java.time.Duration;
import java.time.Instant;

/**
 * How many articles have their turn now.
 *
 * @param articles how many
 * @param next when the pace allows the one after those
 */
record Pace(int articles, Instant next) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What was not used is not made up for: no burst follows a time in which extraction was behind. */
    private static final Duration SAVED = Duration.ofSeconds(2);

    /**
     * The turn at a moment.
     *
     * @param next when the pace allows the next article
     * @param perMinute at least 1
     * @param room how many more may wait to be read
     */
    static Pace at(Instant now, Instant next, int perMinute, int room) {
        Instant from = next.isBefore(now.minus(SAVED)) ? now.minus(SAVED) : next;
        Duration each = MINUTE.dividedBy(perMinute);
        if (from.isAfter(now) || room <= 0) {
            return new Pace(0, from);
        }
        long due = Duration.between(from, now).dividedBy(each) + 1;
        int articles = (int) Math.min(due, room);
        return new Pace(articles, from.plus(each.multipliedBy(articles)));
    }
}
