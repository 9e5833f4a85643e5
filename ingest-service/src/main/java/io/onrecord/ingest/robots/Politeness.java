package io.onrecord.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often one host is asked.
 *
 * @param pause between two requests to a host that does not ask for more
 * @param longestPause to a host that asks for more than this we do not listen; it would hold up everything
 */
public record Politeness(Duration pause, Duration longestPause) {
    /** Refuses pauses that make no sense. */
    public Politeness {
        if (pause.isNegative() || longestPause.compareTo(pause) < 0) {
            throw new IllegalArgumentException("pause " + pause + " must lie between 0 and " + longestPause);
        }
    }

    /**
     * The first moment at which the host may be asked again.
     *
     * @param begun when the request before began; null when there was none
     * @param asked what robots.txt asks for; null when nothing
     * @param leaveAloneUntil what the host said with Retry-After; null when nothing
     */
    public Instant nextAllowed(
            Instant now, @Nullable Instant begun, @Nullable Duration asked, @Nullable Instant leaveAloneUntil) {
        Instant next = begun == null ? now : latest(now, begun.plus(between(asked)));
        return leaveAloneUntil == null ? next : latest(next, leaveAloneUntil);
    }

    /**
     * How long between two requests.
     *
     * @param asked what robots.txt asks for; null when nothing
     */
    public Duration between(@Nullable Duration asked) {
        if (asked == null || asked.compareTo(pause) < 0) {
            return pause;
        }
        return asked.compareTo(longestPause) > 0 ? longestPause : asked;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
