package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Forecast TWENTY = new Forecast(List.of(new Forecast.Part(1, 20, 10)));

    @Test
    void nothingWhereTwentyWereExpectedIsSilence() {
        Silence silence = Silence.of(Change.of(TWENTY, 0, 160, 0)).orElseThrow();
        assertThat(silence.whole()).isTrue();
        assertThat(silence.expected()).isEqualTo(20);
        assertThat(silence.chance()).isLessThan(Change.STRONG);
    }

    @Test
    void hardlyAnythingIsSilenceToo() {
        assertThat(Silence.of(Change.of(TWENTY, 2, 160, 1)).orElseThrow().whole())
                .isFalse();
    }

    @Test
    void halfIsNot() {
        assertThat(Silence.of(Change.of(TWENTY, 10, 160, 2))).isEmpty();
    }

    @Test
    void whereLittleWasExpectedNobodyFellSilent() {
        Forecast two = new Forecast(List.of(new Forecast.Part(1, 2, 10)));
        assertThat(Silence.of(Change.of(two, 0, 16, 0))).isEmpty();
    }
}
