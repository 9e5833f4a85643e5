package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final Retry retry = new Retry(Duration.ofMillis(100), Duration.ofSeconds(2), 4);

    @Test
    void waitsLongerEachTimeAndGivesUp() {
        assertThat(retry.pause(1, Optional.empty())).contains(Duration.ofMillis(100));
        assertThat(retry.pause(3, Optional.empty())).contains(Duration.ofMillis(400));
        assertThat(retry.pause(4, Optional.empty())).isEmpty();
    }

    @Test
    void heedsRetryAfterWithinReason() {
        assertThat(retry.pause(1, Optional.of(1L))).contains(Duration.ofSeconds(1));
        assertThat(retry.pause(1, Optional.of(3600L))).contains(Duration.ofSeconds(2));
        assertThat(retry.pause(2, Optional.of(0L))).contains(Duration.ofMillis(200));
    }

    @Test
    void triesAgainOnlyWhatMayGoBetter() {
        assertThat(Retry.worthIt(429)).isTrue();
        assertThat(Retry.worthIt(503)).isTrue();
        assertThat(Retry.worthIt(422)).isFalse();
        assertThat(Retry.worthIt(201)).isFalse();
    }
}
