package io.onrecord.query.trend;

import java.util.List;

/**
 * What a baseline tells of an item's rate, should its counts scatter in a given way: a likelihood of the form rate^count ·
 * e^(−rate·exposure), matched to the true one at its top.
 *
 * @param count effective count: bins that scatter much or are bursts tell less than they hold
 * @param exposure effective exposure, likewise
 * @param logTop logarithm of the likelihood at its top, comparable between ways of scattering
 */
record Evidence(double count, double exposure, double logTop) {
    private static final int ROUNDS = 4;
    private static final double CALM = 0.75;

    /** @param start a rate to begin with: that of {@link #calm} */
    static Evidence of(List<Bin> bins, Spread spread, double start) {
        double rate = start;
        double count = 0;
        double exposure = 0;
        for (int round = 0; round < ROUNDS; round++) {
            count = 0;
            exposure = 0;
            for (Bin bin : bins) {
                double mean = rate * bin.exposure();
                double weight = spread.weight(mean) * Burst.trust(bin.count(), mean, spread);
                count += weight * bin.count();
                exposure += weight * bin.exposure();
            }
            rate = exposure > 0 ? count / exposure : 0;
        }
        return new Evidence(count, exposure, logLikelihood(bins, spread, rate));
    }

    /** Logarithm of how likely the bins are at this rate. */
    static double logLikelihood(List<Bin> bins, Spread spread, double rate) {
        double sum = 0;
        for (Bin bin : bins) {
            if (bin.exposure() > 0) {
                double mean = rate * bin.exposure();
                sum += Burst.logChance(bin.count(), mean, spread.logChance(bin.count(), mean));
            }
        }
        return sum;
    }

    /** Rate without the highest quarter of the bins, so that a burst does not pass for the ordinary. */
    static double calm(Baseline baseline) {
        List<Bin> calm = baseline.bins().stream()
                .filter(bin -> bin.exposure() > 0)
                .sorted((a, b) -> Double.compare(a.count() / a.exposure(), b.count() / b.exposure()))
                .limit(Math.round(CALM * baseline.bins().size()))
                .toList();
        Baseline rest = new Baseline(calm);
        return rest.count() > 0
                ? rest.count() / rest.exposure()
                : baseline.count() / Math.max(baseline.exposure(), Double.MIN_NORMAL);
    }

    /**
     * Logarithm of the likelihood averaged over rates that are Gamma(1, {@code mean}), that is exponential.
     *
     * @param logGamma of count + 1, which is the same for every mean
     */
    double logMarginal(double mean, double logGamma) {
        double top = count > 0 ? count * (1 - Math.log(count / exposure)) : 0;
        return logTop + top + logGamma - Math.log(mean) - (1 + count) * Math.log(1 / mean + exposure);
    }
}
