package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Forecast MIXED =
            new Forecast(List.of(new Forecast.Part(0.75, 4, 2), new Forecast.Part(0.25, 6, 50)));

    @Test
    void tailsMeetInTheMiddle() {
        for (int count = 0; count < 30; count++) {
            assertThat(MIXED.atMost(count) + MIXED.atLeast(count + 1)).isCloseTo(1, within(1e-12));
        }
        assertThat(MIXED.atLeast(0)).isEqualTo(1);
    }

    @Test
    void meanIsThatOfTheTails() {
        double sum = IntStream.range(1, 2000).mapToDouble(MIXED::atLeast).sum();
        assertThat(MIXED.mean()).isEqualTo(4.5);
        assertThat(sum).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void oneTailIsTheSumOfChances() {
        Spread spread = new Spread(0.5);
        double sum = IntStream.range(0, 7)
                .mapToDouble(count -> Math.exp(spread.logChance(count, 4)))
                .sum();
        assertThat(new Forecast.Part(1, 4, 2).atMost(6)).isCloseTo(sum, within(1e-12));
    }

    @Test
    void largeCountsGoOnWhereTheTableEnds() {
        Spread spread = new Spread(0.3);
        double before = spread.logChance(511, 512) - spread.logChance(510, 512);
        double after = spread.logChance(513, 512) - spread.logChance(512, 512);
        assertThat(after).isCloseTo(before, within(1e-4));
    }

    @Test
    void factorsThatWouldMakeTheCountSurprisingAreOutsideTheInterval() {
        Forecast forecast = new Forecast(List.of(new Forecast.Part(1, 4, 2)));
        Interval factor = forecast.factor(20, 0.9);
        assertThat(new Forecast.Part(1, 4 * factor.low(), 2).atLeast(20)).isCloseTo(0.05, within(1e-9));
        assertThat(new Forecast.Part(1, 4 * factor.high(), 2).atMost(20)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void nothingObservedSaysNothingOfTheLowEnd() {
        Interval factor = MIXED.factor(0, 0.9);
        assertThat(factor.low()).isZero();
        assertThat(factor.high()).isGreaterThan(0);
    }
}
