package io.onrecord.ingest.copy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long to rest between two turns. Who hands in many articles at once is to have the machine: what is compared later is as
 * right as what is compared at once.
 */
final class RestAfter {
    /** So many articles a second are a flood. */
    private static final int FLOOD = 500;

    /** In a flood a tenth of the time is enough. */
    private static final int TIMES = 9;

    private final Duration lookEvery;
    private long newestBefore;
    private long endedBefore;

    /** @param now in nanoseconds of any clock, as of all that follow */
    RestAfter(Duration lookEvery, long now) {
        this.lookEvery = lookEvery;
        this.endedBefore = now;
    }

    Duration rest(CompareArticles.Turn turn, long began, long ended) {
        long came = newestBefore == 0 ? 0 : turn.newest() - newestBefore;
        double seconds = Math.max(1, ended - endedBefore) / (double) TimeUnit.SECONDS.toNanos(1);
        newestBefore = turn.newest();
        endedBefore = ended;
        if (!turn.more()) {
            return lookEvery;
        }
        return came > FLOOD * seconds ? Duration.ofNanos((ended - began) * TIMES) : Duration.ZERO;
    }
}
