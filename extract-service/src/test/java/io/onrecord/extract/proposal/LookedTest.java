package io.onrecord.extract.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookedTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Looked last = new Looked("monday", 100, 2, 50 * MINUTE);

    @Test
    void nothingNewIsNotWorthLooking() {
        assertThat(new Looked("monday", 100, 2, 90 * MINUTE).isWorthIt(last)).isFalse();
    }

    @Test
    void someNewArticlesCanWaitTenMinutes() {
        assertThat(new Looked("tuesday", 110, 2, 55 * MINUTE).isWorthIt(last)).isFalse();
        assertThat(new Looked("tuesday", 110, 2, 60 * MINUTE).isWorthIt(last)).isTrue();
    }

    @Test
    void manyNewArticlesOrARefusalCannot() {
        assertThat(new Looked("tuesday", 120, 2, 51 * MINUTE).isWorthIt(last)).isTrue();
        assertThat(new Looked("monday", 100, 3, 51 * MINUTE).isWorthIt(last)).isTrue();
        assertThat(new Looked("monday", 1, 0, 0).isWorthIt(Looked.NEVER)).isTrue();
    }
}
