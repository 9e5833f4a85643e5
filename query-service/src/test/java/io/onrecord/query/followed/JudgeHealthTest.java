package io.onrecord.query.followed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.FeedHealth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeHealthTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);

    @Test
    void theWorstIsSaid() {
        assertThat(health(true, false, 3)).isEqualTo(FeedHealth.PAUSED);
        assertThat(health(false, false, 3)).isEqualTo(FeedHealth.GONE);
        assertThat(health(false, true, 3)).isEqualTo(FeedHealth.FAILING);
        assertThat(health(false, true, 0)).isEqualTo(FeedHealth.WELL);
        assertThat(JudgeHealth.of(new JudgeHealth.Signs(false, true, false, 0, null, null), TODAY))
                .isEqualTo(FeedHealth.NEW);
    }

    @Test
    void silenceIsMeasuredByWhatIsUsual() {
        assertThat(silent(TODAY.minusDays(4), 0.1)).isEqualTo(FeedHealth.WELL);
        assertThat(silent(TODAY.minusDays(5), 0.1)).isEqualTo(FeedHealth.SILENT);
        assertThat(silent(TODAY.minusDays(50), 7.0)).isEqualTo(FeedHealth.WELL);
        assertThat(silent(TODAY.minusDays(57), 7.0)).isEqualTo(FeedHealth.SILENT);
        assertThat(silent(TODAY.minusDays(500), null)).isEqualTo(FeedHealth.WELL);
    }

    private static FeedHealth health(boolean paused, boolean asked, int failures) {
        return JudgeHealth.of(new JudgeHealth.Signs(paused, asked, true, failures, TODAY, 1.0), TODAY);
    }

    private static FeedHealth silent(LocalDate newest, @Nullable Double gap) {
        return JudgeHealth.of(new JudgeHealth.Signs(false, true, true, 0, newest, gap), TODAY);
    }
}
