package io.onrecord.query.feed;

import io.onrecord.contracts.FeedHealth;

/** Says how a feed is doing: the worst that is so. */
final class JudgeHealth {
    private JudgeHealth() {}

    /**
     * How it is doing.
     *
     * @param asked whether it will be asked again
     * @param polled whether it ever was
     * @param failures polls that failed since the last that did not
     * @param silent whether it has had nothing new for longer than is usual for it
     */
    static FeedHealth of(boolean paused, boolean asked, boolean polled, int failures, boolean silent) {
        if (paused) {
            return FeedHealth.PAUSED;
        }
        if (!asked) {
            return FeedHealth.GONE;
        }
        if (!polled) {
            return FeedHealth.NEW;
        }
        if (failures > 0) {
            return FeedHealth.FAILING;
        }
        return silent ? FeedHealth.SILENT : FeedHealth.WELL;
    }
}
