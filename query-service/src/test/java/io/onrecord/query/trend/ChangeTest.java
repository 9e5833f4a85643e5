package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.TrendLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Forecast FOUR = new Forecast(List.of(new Forecast.Part(1, 4, 20)));
    private static final Forecast HARDLY = new Forecast(List.of(new Forecast.Part(1, 0.01, 1)));

    @Test
    void asManyAsExpectedIsNoChange() {
        Change change = Change.of(FOUR, 4, 32, 3);
        assertThat(change.label()).isEqualTo(TrendLabel.NONE);
        assertThat(change.chance()).isGreaterThan(0.5);
        assertThat(change.interval().holds(1)).isTrue();
    }

    @Test
    void manyMoreIsStrong() {
        Change change = Change.of(FOUR, 20, 32, 3);
        assertThat(change.label()).isEqualTo(TrendLabel.STRONG);
        assertThat(change.more()).isTrue();
        assertThat(change.ratio()).isEqualTo(5);
        assertThat(change.interval().low()).isBetween(2.0, 5.0);
    }

    @Test
    void someMoreIsWeak() {
        assertThat(Change.of(FOUR, 11, 32, 3).label()).isEqualTo(TrendLabel.WEAK);
    }

    @Test
    void fewerThanThreeIsTooFewHoweverRare() {
        assertThat(Change.of(HARDLY, 2, 0, 2).label()).isEqualTo(TrendLabel.TOO_FEW);
    }

    @Test
    void oneOutletAloneIsTooFew() {
        assertThat(Change.of(FOUR, 20, 32, 1).label()).isEqualTo(TrendLabel.TOO_FEW);
    }

    @Test
    void whatWasNotSpokenOfBeforeIsNew() {
        assertThat(Change.of(HARDLY, 5, 0, 2).label()).isEqualTo(TrendLabel.NEW);
    }

    @Test
    void silenceNeedsNoOutletButSomethingExpected() {
        Forecast many = new Forecast(List.of(new Forecast.Part(1, 40, 20)));
        assertThat(Change.of(many, 2, 320, 1).label()).isEqualTo(TrendLabel.STRONG);
        assertThat(Change.of(HARDLY, 0, 1, 0).label()).isEqualTo(TrendLabel.TOO_FEW);
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertThatThrownBy(() -> new Bin(-1, 10)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Bin(1, Double.NaN)).hasMessageContaining("NaN");
    }
}
