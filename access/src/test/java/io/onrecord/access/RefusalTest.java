package io.onrecord.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void nobodyIsToldToComeBackTooEarly() {
        assertThat(Refusal.tooManyRequests(Duration.ofMillis(1)).retryAfter()).isEqualTo(1);
        assertThat(Refusal.tooManyRequests(Duration.ofSeconds(7)).retryAfter()).isEqualTo(7);
        assertThat(Refusal.tooManyRequests(Duration.ofMillis(7_001)).retryAfter())
                .isEqualTo(8);
        assertThat(Refusal.notSignedIn().retryAfter()).isZero();
    }
}
