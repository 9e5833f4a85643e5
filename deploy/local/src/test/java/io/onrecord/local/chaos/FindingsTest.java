package io.onrecord.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.audit.Audit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Map<String, Long> NOTHING_WRONG = Map.of(Audit.LOST, 0L, Audit.DOUBLED, 0L);

    @Test
    void allIsGoodWhenNothingIsWrong() {
        assertThat(findings(NOTHING_WRONG, 2, true, 300).good()).isTrue();
        assertThat(findings(NOTHING_WRONG, 2, true, 300).table())
                .contains("| outcome | good |", "| " + Audit.LOST + " | 0 |");
    }

    @Test
    void anythingLostOrDoubledIsBad() {
        assertThat(findings(Map.of(Audit.LOST, 1L), 2, true, 300).good()).isFalse();
        assertThat(findings(Map.of(Audit.DOUBLED, 1L), 2, true, 300).table()).contains("| outcome | BAD |");
    }

    @Test
    void soIsARefusalThatNobodyWasToldAndPoisonWithoutAnAnswerAndMemoryWithoutBound() {
        assertThat(findings(NOTHING_WRONG, 1, true, 300).good()).isFalse();
        assertThat(findings(NOTHING_WRONG, 2, false, 300).good()).isFalse();
        assertThat(findings(NOTHING_WRONG, 2, true, Findings.MOST_MEGABYTES + 1).good())
                .isFalse();
    }

    private static Findings findings(Map<String, Long> faults, long refused, boolean answered, long memory) {
        return new Findings(
                new ChaosSettings(1, 200, 6),
                Findings.Done.of(new Tally()),
                null,
                198,
                196,
                refused,
                2,
                196,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                "3 sent",
                answered,
                Map.of("kafka", memory),
                faults);
    }
}
