package io.onrecord.ingest.announce;

import java.time.Duration;

/** Short waits and small batches, for tests. */
final class FastSettings implements AnnounceSettings {
    @Override
    public int batch() {
        return 3;
    }

    @Override
    public int queue() {
        return 10;
    }

    @Override
    public Duration acknowledgedWithin() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration sweepEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration sweepAfter() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration unansweredAfter() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration flushWithin() {
        return Duration.ofSeconds(1);
    }
}
