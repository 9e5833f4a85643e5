package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Forecast FOUR = new Forecast(List.of(new Forecast.Part(1, 4, 20)));
    private static final Forecast HARDLY = new Forecast(List.of(new Forecast.Part(1, 0.01, 1)));

    @Test
    void asManyAsExpectedIsNoChange() {
        Change change = Change.of(FOUR, 4, 32, 3);
        assertThat(change.label()).isEqualTo(Label.NONE);
        assertThat(change.chance()).isGreaterThan(0.5);
        assertThat(change.interval().holds(1)).isTrue();
    }

    @Test
    void manyMoreIsStrong() {
        Change change = Change.of(FOUR, 20, 32, 3);
        assertThat(change.label()).isEqualTo(Label.STRONG);
        assertThat(change.more()).isTrue();
        assertThat(change.ratio()).isEqualTo(5);
        assertThat(change.interval().low()).isBetween(2.0, 5.0);
    }

    @Test
    void someMoreIsWeak() {
        assertThat(Change.of(FOUR, 11, 32, 3).label()).isEqualTo(Label.WEAK);
    }

    @Test
    void fewerThanThreeIsTooFewHoweverRare() {
        assertThat(Change.of(HARDLY, 2, 0, 2).label()).isEqualTo(Label.TOO_FEW);
    }

    @Test
    void oneOutletAloneIsTooFew() {
        assertThat(Change.of(FOUR, 20, 32, 1).label()).isEqualTo(Label.TOO_FEW);
    }

    @Test
    void whatWasNotSpokenOfBeforeIsNew() {
        assertThat(Change.of(HARDLY, 5, 0, 2).label()).isEqualTo(Label.NEW);
    }

    @Test
    void silenceNeedsNoOutletButSomethingExpected() {
        Forecast many = new Forecast(List.of(new Forecast.Part(1, 40, 20)));
        assertThat(Change.of(many, 2, 320, 1).label()).isEqualTo(Label.STRONG);
        assertThat(Change.of(HARDLY, 0, 1, 0).label()).isEqualTo(Label.TOO_FEW);
    }

    @Test
    void countsBelowZeroAreRefused() {
        assertThatThrownBy(() -> new Bin(-1, 10)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Bin(1, Double.NaN)).hasMessageContaining("NaN");
    }
}
