package io.onrecord.query.trend;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Weeks through which an item's share of all that was said stayed the same.
 *
 * @param from first week, counted from 0
 * @param to week after the last
 * @param share echoes of the item in one echo of all, 0 or more; weeks that were bursts count less
 * @param interval that holds the true share nine times of ten, had the weeks been chosen beforehand
 * @param known effective count behind it: the square of 1 / relative error, 0 or more
 */
record Level(int from, int to, double share, Interval interval, double known) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** Jeffreys' prior of a Poisson rate. */
    private static final double HALF = 0.5;

    static Level of(List<Bin> weeks, int from, int to, Spread spread) {
        Baseline own = new Baseline(weeks.subList(from, to));
        Evidence evidence = Evidence.of(own.bins(), spread, Evidence.calm(own));
        if (evidence.exposure() <= 0) {
            return new Level(from, to, 0, new Interval(0, Double.POSITIVE_INFINITY), 0);
        }
        GammaDistribution rate = GammaDistribution.of(HALF + evidence.count(), 1 / evidence.exposure());
        return new Level(
                from,
                to,
                evidence.count() / evidence.exposure(),
                new Interval(rate.inverseCumulativeProbability(LOW), rate.inverseCumulativeProbability(HIGH)),
                evidence.count());
    }
}
