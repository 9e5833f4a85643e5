package io.onrecord.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final Trouble trouble = new Trouble("http://collector:4318");

    @Test
    void isToldAtOnceAndThenOnceAMinuteWithHowMuchWasLost() {
        assertThat(trouble.lost(5, TEN))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains(
                                "http://collector:4318",
                                "since 2026-03-01T10:00:00Z",
                                "5 spans",
                                "onrecord.traces.to"));
        for (int second = 1; second < 60; second++) {
            assertThat(trouble.lost(10, TEN.plusSeconds(second))).isEmpty();
        }
        assertThat(trouble.lost(10, TEN.plusSeconds(60)))
                .hasValueSatisfying(it -> assertThat(it).contains("since 2026-03-01T10:00:00Z", "600 spans"));
    }

    @Test
    void thatItIsOverIsToldOnce() {
        trouble.lost(5, TEN);
        assertThat(trouble.arrived(TEN.plusSeconds(90)))
                .hasValueSatisfying(it -> assertThat(it).contains("again"));
        assertThat(trouble.arrived(TEN.plusSeconds(180))).isEmpty();
        assertThat(trouble.lost(1, TEN.plusSeconds(300))).isPresent();
    }

    @Test
    void oneThatComesAndGoesIsNotToldOfWithEveryBatch() {
        int told = 0;
        for (int second = 0; second < 600; second++) {
            told += trouble.lost(1, TEN.plusSeconds(second)).isPresent() ? 1 : 0;
            told += trouble.arrived(TEN.plusSeconds(second)).isPresent() ? 1 : 0;
        }
        assertThat(told).isBetween(5, 10);
    }

    @Test
    void nothingIsToldWhileAllArrives() {
        assertThat(trouble.arrived(TEN)).isEmpty();
    }
}
