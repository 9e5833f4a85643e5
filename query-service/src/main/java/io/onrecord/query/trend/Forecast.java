package io.onrecord.query.trend;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many echoes a window would hold if nothing had changed: a mixture of negative binomial distributions, one for each way the
 * item's counts may scatter. That the scatter is not known for sure is what makes the tails as heavy as they must be.
 *
 * @param parts not empty, shares add up to 1
 */
record Forecast(List<Part> parts) {
    private static final double LEAST_SHARE = 1e-5;
    private static final double LEAST_MEAN = 1e-9;

    /**
     * One negative binomial: variance = mean + mean²/size.
     *
     * @param share 0 to 1
     * @param mean echoes, 0 or more
     * @param size more than 0
     */
    record Part(double share, double mean, double size) {
        double atLeast(int count) {
            return count <= 0 ? 1 : RegularizedBeta.value(mean / (mean + size), count, size);
        }

        double atMost(int count) {
            return RegularizedBeta.complement(mean / (mean + size), count + 1.0, size);
        }
    }

    Forecast {
        parts = List.copyOf(parts);
    }

    /** Shares in any proportion; parts that hardly count are left out. */
    static Forecast of(List<Part> weighted) {
        double all = weighted.stream().mapToDouble(Part::share).sum();
        List<Part> kept = weighted.stream()
                .filter(part -> part.share() > LEAST_SHARE * all)
                .toList();
        double sum = kept.stream().mapToDouble(Part::share).sum();
        return new Forecast(kept.stream()
                .map(part -> new Part(part.share() / sum, Math.max(part.mean(), LEAST_MEAN), part.size()))
                .toList());
    }

    /** Expected count. */
    double mean() {
        return parts.stream().mapToDouble(part -> part.share() * part.mean()).sum();
    }

    /** Chance of as many as this or more, 0 to 1. */
    double atLeast(int count) {
        return parts.stream()
                .mapToDouble(part -> part.share() * part.atLeast(count))
                .sum();
    }

    /** Chance of as many as this or fewer, 0 to 1. */
    double atMost(int count) {
        return parts.stream()
                .mapToDouble(part -> part.share() * part.atMost(count))
                .sum();
    }

    /**
     * By what factors the rate may have changed, given what was counted: those under which neither so many nor so few would be
     * surprising (C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26, 1934, carried over to
     * the negative binomial with this forecast's mean and variance).
     *
     * @param level how often the interval holds the true factor, 0 to 1
     */
    Interval factor(int count, double level) {
        double mean = mean();
        double size = size(mean);
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : odds(BetaDistribution.of(count, size), tail);
        double high = odds(BetaDistribution.of(count + 1.0, size), 1 - tail);
        return new Interval(low * size / mean, high * size / mean);
    }

    private static double odds(BetaDistribution distribution, double quantile) {
        double share = distribution.inverseCumulativeProbability(quantile);
        return share / (1 - share);
    }

    /** Of the one negative binomial with the mixture's mean and variance. */
    private double size(double mean) {
        double second = parts.stream()
                .mapToDouble(part -> part.share() * part.mean() * part.mean() * (1 + 1 / part.size()))
                .sum();
        return 1 / (second / (mean * mean) - 1);
    }
}
