package io.onrecord.query.followed;

import io.onrecord.contracts.FeedHealth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides how a feed is doing. Feeds that silently stop are the worst: nothing fails, and nothing comes. */
final class JudgeHealth {
    /** A feed with one item a day may have none over a long weekend. */
    private static final double SHORTEST_SILENCE = 4;

    private static final double USUAL_GAPS = 8;

    private JudgeHealth() {}

    /**
     * What there is to judge by.
     *
     * @param asked whether it will be asked again
     * @param polled whether it ever was
     * @param failures polls that failed since the last that did not
     * @param newestOn day of its newest item; null when it has had none
     * @param usualGap days between two items; null when not known
     */
    record Signs(
            boolean paused,
            boolean asked,
            boolean polled,
            int failures,
            @Nullable LocalDate newestOn,
            @Nullable Double usualGap) {}

    static FeedHealth of(Signs signs, LocalDate today) {
        if (signs.paused) {
            return FeedHealth.PAUSED;
        }
        if (!signs.asked) {
            return FeedHealth.GONE;
        }
        if (!signs.polled) {
            return FeedHealth.NEW;
        }
        if (signs.failures > 0) {
            return FeedHealth.FAILING;
        }
        return isSilent(signs, today) ? FeedHealth.SILENT : FeedHealth.WELL;
    }

    private static boolean isSilent(Signs signs, LocalDate today) {
        if (signs.newestOn == null || signs.usualGap == null) {
            return false;
        }
        double silence = (double) (today.toEpochDay() - signs.newestOn.toEpochDay());
        return silence > Math.max(SHORTEST_SILENCE, USUAL_GAPS * signs.usualGap);
    }
}
