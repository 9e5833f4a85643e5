package io.onrecord.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How much each may still have: so many a minute, by whoever it is counted for. */
final class Buckets {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final long perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param perMinute 0 for no limit */
    Buckets(long perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(MOST)
                .build();
    }

    /** Takes one. Zero when there was one, else how long until there is. */
    Duration take(String whose) {
        if (perMinute <= 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(bucket(whose).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long until there is one; zero when there is. */
    Duration untilOne(String whose) {
        if (perMinute <= 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(bucket(whose).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Takes more than there may be; what is owed is waited for by whoever comes next. */
    void charge(String whose, long amount) {
        if (perMinute > 0 && amount > 0) {
            bucket(whose).consumeIgnoringRateLimits(amount);
        }
    }

    private Bucket bucket(String whose) {
        return buckets.get(
                whose,
                name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
