package io.onrecord.ingest.announce;

import java.time.Duration;

/** Short waits and small batches, for tests. */
final class FastSettings implements AnnounceSettings {
    private final Duration acknowledgedWithin;

    FastSettings() {
        this(Duration.ofMillis(50));
    }

    /** For tests in which no answer may be late, however busy the machine: what is late is rightly announced again. */
    FastSettings(Duration acknowledgedWithin) {
        this.acknowledgedWithin = acknowledgedWithin;
    }

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
        return acknowledgedWithin;
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
