package io.onrecord.query.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.onrecord.contracts.api.Compared.Share;
import org.junit.jupiter.api.Test;

class WilsonTest {
    private static final double CLOSE = 0.0005;

    @Test
    void theIntervalIsTheOneOfTheTables() {
        Share half = Wilson.share(5, 10);
        assertThat(half.value()).isEqualTo(0.5);
        assertThat(half.low()).isCloseTo(0.2693, within(CLOSE));
        assertThat(half.high()).isCloseTo(0.7307, within(CLOSE));
        assertThat(Wilson.share(0, 10).low()).isZero();
        assertThat(Wilson.share(0, 10).high()).isCloseTo(0.2129, within(CLOSE));
        assertThat(Wilson.share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Wilson.share(0, 0)).isNull();
    }

    @Test
    void itHoldsTheTrueShareNineTimesOfTen() {
        for (int whole : new int[] {5, 20, 100}) {
            double covered = 0;
            int shares = 99;
            for (int percent = 1; percent <= shares; percent++) {
                covered += coverage(percent / 100.0, whole) / shares;
            }
            assertThat(covered).as("of " + whole).isBetween(0.88, 0.93);
        }
    }

    /** How likely it is that the interval of what is seen holds the share that was true. */
    private static double coverage(double truth, int whole) {
        double covered = 0;
        double chance = Math.pow(1 - truth, whole);
        for (int part = 0; part <= whole; part++) {
            Share share = Wilson.share(part, whole);
            covered += share.low() <= truth && truth <= share.high() ? chance : 0;
            chance *= (whole - part) / (part + 1.0) * truth / (1 - truth);
        }
        return covered;
    }
}
