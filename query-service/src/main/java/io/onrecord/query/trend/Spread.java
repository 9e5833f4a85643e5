package io.onrecord.query.trend;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How counts scatter around their mean: negative binomial, variance = mean + dispersion·mean². News is spoken of in waves, so a
 * week's rate is itself a chance affair: Gamma with mean 1 and variance {@code dispersion}.
 */
final class Spread {
    /** From all but Poisson to weeks of which one in three has a quarter of the usual or less. */
    private static final double[] DISPERSIONS = {0.004, 0.02, 0.05, 0.12, 0.3, 0.7, 1.6};

    /** First of the kinds of which news mostly is. */
    static final int UNEVEN = 3;

    /** Every dispersion that is thought of, smallest first. */
    private static final Spread[] ALL =
            DoubleStream.of(DISPERSIONS).mapToObj(Spread::new).toArray(Spread[]::new);

    private static final int TABLE = 512;
    private static final double[] LOG_FACTORIAL =
            IntStream.range(0, TABLE).mapToDouble(n -> LogGamma.value(n + 1.0)).toArray();

    private final double dispersion;
    private final double[] rising = new double[TABLE];

    Spread(double dispersion) {
        this.dispersion = dispersion;
        for (int n = 1; n < TABLE; n++) {
            rising[n] = rising[n - 1] + Math.log1p(dispersion * (n - 1));
        }
    }

    static int kinds() {
        return ALL.length;
    }

    /** @param kind 0 to {@link #kinds()} − 1 */
    static Spread of(int kind) {
        return ALL[kind];
    }

    double dispersion() {
        return dispersion;
    }

    /** Logarithm of the chance of exactly this count; {@code mean} 0 or more. */
    double logChance(int count, double mean) {
        if (mean <= 0) {
            return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        double power = count * Math.log(mean) - (count + 1 / dispersion) * Math.log1p(dispersion * mean);
        return power + (count < TABLE ? rising[count] - LOG_FACTORIAL[count] : logCoefficient(count));
    }

    private double logCoefficient(int count) {
        double size = 1 / dispersion;
        return LogGamma.value(count + size)
                - LogGamma.value(size)
                - count * Math.log(size)
                - LogGamma.value(count + 1.0);
    }

    /** What a bin of this mean tells of the rate, compared with a bin that scatters as Poisson: 0 to 1. */
    double weight(double mean) {
        return 1 / (1 + dispersion * mean);
    }
}
