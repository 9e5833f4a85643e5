package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final Hand hand = new Hand();
    private final Buckets buckets = new Buckets(60, hand);

    @Test
    void eachHasAMinutesWorthAndThenWhatComesIn() {
        for (int taken = 0; taken < 60; taken++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("b")).isZero();
        hand.nanos += Duration.ofSeconds(1).toNanos();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void whatWasTakenTooMuchIsWaitedFor() {
        buckets.charge("a", 180);
        assertThat(buckets.untilOne("a")).isEqualTo(Duration.ofSeconds(121));
        assertThat(buckets.untilOne("b")).isZero();
    }

    @Test
    void lookingTakesNothing() {
        for (int looked = 0; looked < 1_000; looked++) {
            assertThat(buckets.untilOne("a")).isZero();
        }
    }

    @Test
    void zeroIsNoLimit() {
        Buckets open = new Buckets(0, hand);
        open.charge("a", Long.MAX_VALUE);
        assertThat(open.take("a")).isZero();
        assertThat(open.untilOne("a")).isZero();
    }

    /** A clock that is moved by hand. */
    private static final class Hand implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
