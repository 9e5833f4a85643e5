package io.onrecord.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.FeedHealth;
import org.junit.jupiter.api.Test;

class JudgeHealthTest {
    @Test
    void theWorstIsSaid() {
        assertThat(JudgeHealth.of(true, false, true, 3, true)).isEqualTo(FeedHealth.PAUSED);
        assertThat(JudgeHealth.of(false, false, true, 3, true)).isEqualTo(FeedHealth.GONE);
        assertThat(JudgeHealth.of(false, true, false, 0, false)).isEqualTo(FeedHealth.NEW);
        assertThat(JudgeHealth.of(false, true, true, 3, true)).isEqualTo(FeedHealth.FAILING);
        assertThat(JudgeHealth.of(false, true, true, 0, true)).isEqualTo(FeedHealth.SILENT);
        assertThat(JudgeHealth.of(false, true, true, 0, false)).isEqualTo(FeedHealth.WELL);
    }
}
