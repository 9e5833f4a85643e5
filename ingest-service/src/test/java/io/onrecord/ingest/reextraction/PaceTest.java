package io.onrecord.ingest.reextraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    @Test
    void asManyHaveTheirTurnAsTheTimeSinceTheLastOneHasRoomFor() {
        // Ten a second.
        assertThat(Pace.at(NOW, NOW.minusSeconds(1), 600, 100)).isEqualTo(new Pace(11, NOW.plusMillis(100)));
        assertThat(Pace.at(NOW, NOW, 600, 100)).isEqualTo(new Pace(1, NOW.plusMillis(100)));
        assertThat(Pace.at(NOW, NOW.plusMillis(1), 600, 100)).isEqualTo(new Pace(0, NOW.plusMillis(1)));
    }

    @Test
    void noBurstFollowsALongPause() {
        assertThat(Pace.at(NOW, NOW.minusSeconds(3600), 600, 10_000).articles()).isEqualTo(21);
    }

    @Test
    void noMoreHaveTheirTurnThanMayWait() {
        assertThat(Pace.at(NOW, NOW.minusSeconds(1), 600, 4).articles()).isEqualTo(4);
        assertThat(Pace.at(NOW, NOW.minusSeconds(1), 600, 0).articles()).isZero();
        assertThat(Pace.at(NOW, NOW.minusSeconds(1), 600, -3).articles()).isZero();
    }

    @Test
    void overAMinuteItIsThePaceWhateverTheTurns() {
        for (int perMinute : new int[] {1, 7, 60, 600, 100_000}) {
            Instant next = NOW;
            int articles = 0;
            for (int second = 0; second < 60; second++) {
                Pace pace = Pace.at(NOW.plusSeconds(second), next, perMinute, 1_000_000);
                articles += pace.articles();
                next = pace.next();
            }
            assertThat(articles).as("%d a minute", perMinute).isBetween(perMinute - perMinute / 50, perMinute + 1);
        }
    }
}
