package io.onrecord.query.trend;

import io.onrecord.contracts.TrendLabel;

/**
 * A window beside its forecast.
 *
 * @param observed echoes in the window
 * @param expected echoes, had nothing changed, more than 0
 * @param chance how often no change brings a count as far out, on either side: 0 to 1
 * @param label what may be said
 * @param forecast that it was compared with
 */
record Change(int observed, double expected, double chance, TrendLabel label, Forecast forecast) {
    /** From here on there is something to show. */
    static final int FEWEST = 3;

    static final int FEWEST_OUTLETS = 2;
    static final double STRONG = 0.001;
    static final double WEAK = 0.02;

    private static final double LEVEL = 0.9;

    /**
     * Compares.
     *
     * @param before how many the baseline holds
     * @param outlets how many independent outlets carried those of the window
     */
    static Change of(Forecast forecast, int observed, int before, int outlets) {
        double up = forecast.atLeast(observed);
        double down = forecast.atMost(observed);
        // Looking on both sides doubles the occasions for a false alarm.
        double chance = Math.min(1, 2 * Math.min(up, down));
        double expected = forecast.mean();
        return new Change(
                observed, expected, chance, label(chance, up < down, observed, expected, before, outlets), forecast);
    }

    private static TrendLabel label(
            double chance, boolean more, int observed, double expected, int before, int outlets) {
        boolean enough = more ? observed >= FEWEST && outlets >= FEWEST_OUTLETS : expected >= FEWEST;
        if (!enough) {
            return TrendLabel.TOO_FEW;
        }
        if (chance > WEAK) {
            return TrendLabel.NONE;
        }
        if (more && before == 0) {
            return TrendLabel.NEW;
        }
        return chance <= STRONG ? TrendLabel.STRONG : TrendLabel.WEAK;
    }

    /** There is more of it than expected. */
    boolean more() {
        return observed >= expected;
    }

    /** Observed by expected, 0 or more. Never shown for what is new. */
    double ratio() {
        return observed / expected;
    }

    /** Holds the factor by which the rate has changed nine times of ten. Its low end is what to sort by. */
    Interval interval() {
        return forecast.factor(observed, LEVEL);
    }
}
