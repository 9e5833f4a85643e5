package io.onrecord.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.onrecord.contracts.TrendLabel;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final double EXPOSURE = 1000;

    @Test
    void learnsHowUnevenWeeksAre() {
        assertThat(learnt(0.05)).isBetween(0.03, 0.09);
        assertThat(learnt(0.5)).isBetween(0.38, 0.65);
    }

    @Test
    void anItemWithMuchOfItsOwnIsForecastFromIt() {
        Forecast forecast = Background.of(items(0.05)).forecast(steady(40), EXPOSURE, 1);
        assertThat(forecast.mean()).isCloseTo(40, within(2.0));
    }

    @Test
    void twiceAsMuchCoverageTwiceAsMuchExpected() {
        Background background = Background.of(items(0.05));
        Baseline item = steady(10);
        assertThat(background.forecast(item, 2 * EXPOSURE, 1).mean())
                .isCloseTo(2 * background.forecast(item, EXPOSURE, 1).mean(), within(1e-9));
    }

    @Test
    void whatWasNeverSpokenOfIsExpectedSeldomButNotNever() {
        Forecast forecast = Background.of(items(0.05)).forecast(steady(0), EXPOSURE, 1);
        assertThat(forecast.mean()).isBetween(1e-6, 0.3);
        assertThat(forecast.atLeast(3)).isBetween(1e-9, 0.01);
    }

    @Test
    void aBurstOfThePastIsNotTheOrdinary() {
        Background background = Background.of(items(0.05));
        List<Bin> bins = IntStream.range(0, 8)
                .mapToObj(week -> new Bin(week == 5 ? 100 : 10, EXPOSURE))
                .toList();
        assertThat(background.forecast(new Baseline(bins), EXPOSURE, 1).mean()).isCloseTo(10, within(1.0));
    }

    @Test
    void nothingKnownAtAllIsNoError() {
        Background background = Background.of(List.of());
        Forecast forecast = background.forecast(new Baseline(List.of()), EXPOSURE, 1);
        assertThat(forecast.mean()).isPositive().isFinite();
        assertThat(forecast.atLeast(3)).isBetween(0.0, 1.0);
    }

    @Test
    void anItemFarLouderThanAllOthersIsForecastFromItself() {
        Forecast forecast = Background.of(List.of(steady(0))).forecast(steady(700), EXPOSURE, 1);
        assertThat(forecast.mean()).isCloseTo(700, within(70.0));
        assertThat(forecast.atLeast(70_000)).isBetween(0.0, 0.01);
    }

    @Test
    void weeksWithoutCoverageTellNothing() {
        Background background = Background.of(items(0.05));
        List<Bin> half = Collections.nCopies(4, new Bin(10, EXPOSURE));
        List<Bin> gaps = new java.util.ArrayList<>(half);
        gaps.addAll(Collections.nCopies(4, new Bin(0, 0)));
        assertThat(background.forecast(new Baseline(gaps), EXPOSURE, 1).mean())
                .isCloseTo(background.forecast(new Baseline(half), EXPOSURE, 1).mean(), within(1e-6));
    }

    @Test
    void aWindowWithoutCoverageExpectsNothing() {
        Forecast forecast = Background.of(items(0.05)).forecast(steady(10), 0, 1);
        assertThat(forecast.mean()).isCloseTo(0, within(1e-6));
        assertThat(Change.of(forecast, 0, 80, 0).label()).isEqualTo(TrendLabel.TOO_FEW);
    }

    private static double learnt(double dispersion) {
        return Background.of(items(dispersion)).dispersion();
    }

    private static List<Baseline> items(double dispersion) {
        Dice dice = new Dice(3);
        return IntStream.range(1, 200)
                .mapToObj(rank -> new Baseline(IntStream.range(0, 8)
                        .mapToObj(week -> new Bin(dice.poisson(100.0 / rank * dice.week(dispersion)), EXPOSURE))
                        .toList()))
                .toList();
    }

    private static Baseline steady(int count) {
        return new Baseline(Collections.nCopies(8, new Bin(count, EXPOSURE)));
    }
}
