package io.onrecord.query.trend;

/**
 * The other explanation of a high bin of the past: not the item's ordinary rate but an event. One bin in two hundred is one, and
 * then holds 2 to 20 times the ordinary, any factor as likely as another on a logarithmic scale.
 *
 * <p>This is the contaminated model of robust statistics (J. W. Tukey, A survey of sampling from contaminated distributions,
 * 1960) in place of the fixed weights that outbreak detection gives to past outbreaks (A. Noufaily et al., An improved algorithm
 * for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 2013): a bin loses weight only as far as
 * chance does not explain it, so the rate of an item that is merely uneven is not drawn down.
 */
final class Burst {
    private static final double SHARE = 0.005;
    private static final int FEWEST = 3;
    private static final double LEAST_FACTOR = 2;
    private static final double LOG_RANGE = Math.log(10);

    private Burst() {}

    /** Chance of exactly this count in a bin, burst or not, given that of an ordinary one. */
    static double logChance(int count, double mean, double ordinary) {
        return possible(count, mean) ? Math.log((1 - SHARE) * Math.exp(ordinary) + burst(count)) : ordinary;
    }

    /** How sure it is that a bin is ordinary, 0 to 1. */
    static double trust(int count, double mean, Spread spread) {
        if (!possible(count, mean)) {
            return 1;
        }
        double ordinary = (1 - SHARE) * Math.exp(spread.logChance(count, mean));
        return ordinary / (ordinary + burst(count));
    }

    private static boolean possible(int count, double mean) {
        return count >= FEWEST && count > LEAST_FACTOR * mean;
    }

    private static double burst(int count) {
        return SHARE / (count * LOG_RANGE);
    }
}
