package io.onrecord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void doublesUpToALimit() {
        assertThat(backoff.afterDeaths(1)).hasMillis(100);
        assertThat(backoff.afterDeaths(3)).hasMillis(400);
        assertThat(backoff.afterDeaths(4)).hasMillis(800);
        assertThat(backoff.afterDeaths(5)).hasMillis(1000);
        assertThat(backoff.afterDeaths(1_000_000)).hasMillis(1000);
    }

    @Test
    void startsOverAfterALongLife() {
        assertThat(backoff.deaths(4, Duration.ofSeconds(2))).isEqualTo(5);
        assertThat(backoff.deaths(4, Duration.ofSeconds(30))).isEqualTo(1);
    }
}
