package io.onrecord.query.trend;

import java.util.List;

/**
 * Every level that weeks may have been at, on a logarithmic scale so fine that what lies between two levels costs nothing that
 * matters, and how badly each week fits each level.
 */
final class Grid {
    private static final double FINEST = 0.01;
    private static final double COARSEST = 0.2;
    /** Step in standard deviations of the best known level: half of it off costs an eighth of one unit of deviance. */
    private static final double FINE = 0.7;

    private static final double MARGIN = 1.5;

    /** One week in two hundred may hold anything. */
    private static final double ODD = 0.005;

    private static final double LOG_RANGE = Math.log(10);

    private final double lowest;
    private final double step;
    private final int size;

    private Grid(double lowest, double step, int size) {
        this.lowest = lowest;
        this.step = step;
        this.size = size;
    }

    static Grid of(List<Bin> weeks, Spread spread) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double known = 0;
        double exposure = 0;
        for (Bin week : weeks) {
            if (week.exposure() > 0) {
                double share = Math.max(week.count(), 0.5) / week.exposure();
                least = Math.min(least, share);
                most = Math.max(most, share);
                known += week.count() * spread.weight(week.count());
                exposure += week.exposure();
            }
        }
        double lowest = Math.max(least / MARGIN, 0.1 / Math.max(exposure, 1));
        double step = Math.clamp(FINE / Math.sqrt(Math.max(known, 1)), FINEST, COARSEST);
        int size = most <= 0 ? 1 : (int) Math.ceil(Math.log(most * MARGIN / lowest) / step) + 1;
        return new Grid(lowest, step, size);
    }

    int size() {
        return size;
    }

    double share(int level) {
        return lowest * Math.exp(level * step);
    }

    /**
     * Deviance of one week at every level, that is −2 × logarithm of its chance, up to the price of a week that may be anything
     * (a bounded loss: P. Fearnhead and G. Rigaill, Changepoint detection in the presence of outliers, JASA 114, 2019).
     */
    double[] deviances(Bin week, Spread spread) {
        double[] all = new double[size];
        if (week.exposure() > 0) {
            double most = -2 * Math.log(ODD / (LOG_RANGE * Math.max(week.count(), 1)));
            for (int level = 0; level < size; level++) {
                all[level] = Math.min(most, -2 * spread.logChance(week.count(), share(level) * week.exposure()));
            }
        }
        return all;
    }
}
