package io.onrecord.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastSeenTest {
    private static final Figures FIGURES =
            new Figures(new Figures.Articles(1, 2, 3, 4, 5, 6), Map.of(), 7, 8, 9, 10, new Figures.Again(11, 12, 5));

    private final Hands hands = new Hands();
    private final LastSeen last = new LastSeen(hands, Duration.ofSeconds(60));

    @Test
    void whatNobodyHasSeenIsNoNumber() {
        assertThat(last.isKnown()).isFalse();
        assertThat(last.of(Figures::deadLetters)).isNaN();
    }

    @Test
    void whatWasSeenIsToldUntilItIsTooOld() {
        last.is(FIGURES);
        hands.now = hands.now.plusSeconds(60);
        assertThat(last.of(Figures::deadLetters)).isEqualTo(7);
        assertThat(last.of(figures -> figures.again().read())).isEqualTo(7);
        hands.now = hands.now.plusSeconds(1);
        assertThat(last.isKnown()).isFalse();
        assertThat(last.of(Figures::deadLetters)).isNaN();
    }

    @Test
    void aDatabaseThatIsAwayMakesItUnknownAtOnce() {
        last.is(FIGURES);
        last.isUnknown();
        assertThat(last.isKnown()).isFalse();
        assertThat(last.of(Figures::deadLetters)).isNaN();
    }

    /** A clock that stands until it is put on. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
