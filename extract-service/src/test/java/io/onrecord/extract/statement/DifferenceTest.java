package io.onrecord.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.statement.Reextracted.Was;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final Was ANA = new Was(new UUID(1, 1), null, "ASSERTED", List.of("peace"));

    @Test
    void whatIsTheSameAddedAndRemoved() {
        assertThat(Difference.of(Map.of(ONE, ANA), Map.of(ONE, ANA))).isEqualTo(new Difference(1, 0, 0, 0, 0));
        assertThat(Difference.of(Map.of(ONE, ANA), Map.of(TWO, ANA))).isEqualTo(new Difference(0, 0, 0, 1, 1));
        assertThat(Difference.of(Map.of(), Map.of())).isEqualTo(new Difference(0, 0, 0, 0, 0));
    }

    @Test
    void anotherSpeakerCountsBeforeWhateverElseHasChanged() {
        var bela = new Was(new UUID(1, 2), null, "DENIED", List.of());
        assertThat(Difference.of(Map.of(ONE, ANA), Map.of(ONE, bela))).isEqualTo(new Difference(0, 1, 0, 0, 0));
        var someone = new Was(null, "a guard", "ASSERTED", List.of());
        var another = new Was(null, "a cook", "ASSERTED", List.of());
        assertThat(Difference.of(Map.of(ONE, someone), Map.of(ONE, another)).otherSpeaker())
                .isEqualTo(1);
        assertThat(Difference.of(Map.of(ONE, someone), Map.of(ONE, ANA)).otherSpeaker())
                .isEqualTo(1);
    }

    @Test
    void otherTopicsOrAnotherStatusOfTheSameSpeaker() {
        var denied = new Was(ANA.speaker(), null, "DENIED", List.of("peace"));
        var trade = new Was(ANA.speaker(), null, "ASSERTED", List.of("trade"));
        assertThat(Difference.of(Map.of(ONE, ANA, TWO, ANA), Map.of(ONE, denied, TWO, trade)))
                .isEqualTo(new Difference(0, 0, 2, 0, 0));
    }
}
