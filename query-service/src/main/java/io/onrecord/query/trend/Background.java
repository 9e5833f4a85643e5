package io.onrecord.query.trend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What many items of one sort have in common before anything is known of one of them: how often they are spoken of, and how
 * unevenly.
 *
 * <p>Empirical Bayes. An item's rate comes from a mixture of exponential distributions whose means are a factor 3 apart, from
 * rarer than one echo in all the baseline to everything that is said; its dispersion is one of {@link Spread}'s. Shares of
 * both are the ones that make what was seen of all items most likely, found by EM (N. Laird, Nonparametric maximum likelihood
 * estimation of a mixing distribution, JASA 73, 1978; the use for counts of reports follows W. DuMouchel, Bayesian data mining
 * in large frequency tables, The American Statistician 53, 1999, whose two gamma distributions are too few for Zipf's law).
 * Imaginary items are counted with them, one of any rate and two that scatter much, so that few items do not pretend to be sure:
 * an item is taken to be uneven until it, or enough others, have shown that it is not.
 */
final class Background {
    private static final int ROUNDS = 25;
    private static final double STEP = 3;
    private static final double RAREST = 0.1;
    /** Rate of an item that is in everything that is said. */
    private static final double ALL = 1;

    private static final int MOST_MEANS = 24;
    private static final double IMAGINED_RATES = 1;
    private static final double IMAGINED_SPREADS = 2;

    private final double[] means;
    private final double[] shares;
    private final double[] spreads;

    private Background(double[] means) {
        this.means = means;
        this.shares = even(means.length);
        this.spreads = even(Spread.kinds());
    }

    /** Items that were never spoken of count too: they say how rare things are. */
    static Background of(List<Baseline> items) {
        double exposure = items.stream().mapToDouble(Baseline::exposure).max().orElse(0);
        double rate = items.stream().mapToDouble(Background::rate).max().orElse(0);
        Background background = new Background(means(RAREST / Math.max(exposure, 1), Math.max(rate, ALL)));
        background.learn(items);
        return background;
    }

    private static double rate(Baseline item) {
        return item.exposure() > 0 ? item.count() / item.exposure() : 0;
    }

    private static double[] means(double least, double most) {
        int steps = most <= least ? 1 : (int) Math.ceil(Math.log(most / least) / Math.log(STEP)) + 1;
        return IntStream.range(0, Math.min(steps, MOST_MEANS))
                .mapToDouble(step -> least * Math.pow(STEP, step))
                .toArray();
    }

    private static double[] even(int length) {
        double[] all = new double[length];
        Arrays.fill(all, 1.0 / length);
        return all;
    }

    private void learn(List<Baseline> items) {
        double[][] likelihoods =
                items.stream().map(item -> new Likelihood(item, means).table()).toArray(double[][]::new);
        double[] meanTotals = new double[means.length];
        double[] spreadTotals = new double[spreads.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(meanTotals, IMAGINED_RATES / means.length);
            Arrays.fill(spreadTotals, 0, Spread.UNEVEN, 0);
            Arrays.fill(
                    spreadTotals, Spread.UNEVEN, spreads.length, IMAGINED_SPREADS / (spreads.length - Spread.UNEVEN));
            double[] joint = joint();
            for (double[] table : likelihoods) {
                share(table, joint, meanTotals, spreadTotals);
            }
            for (int mean = 0; mean < means.length; mean++) {
                shares[mean] = meanTotals[mean] / (items.size() + IMAGINED_RATES);
            }
            for (int spread = 0; spread < spreads.length; spread++) {
                spreads[spread] = spreadTotals[spread] / (items.size() + IMAGINED_SPREADS);
            }
        }
    }

    /** Adds one item's part to the totals. */
    private void share(double[] table, double[] joint, double[] meanTotals, double[] spreadTotals) {
        double all = 0;
        for (int cell = 0; cell < table.length; cell++) {
            all += table[cell] * joint[cell];
        }
        int cell = 0;
        for (int spread = 0; spread < spreads.length; spread++) {
            for (int mean = 0; mean < means.length; mean++) {
                double part = table[cell] * joint[cell] / all;
                meanTotals[mean] += part;
                spreadTotals[spread] += part;
                cell++;
            }
        }
    }

    private double[] joint() {
        double[] joint = new double[means.length * spreads.length];
        for (int cell = 0; cell < joint.length; cell++) {
            joint[cell] = shares[cell % means.length] * spreads[cell / means.length];
        }
        return joint;
    }

    /**
     * What a window would hold if nothing had changed.
     *
     * @param baseline what there was of the item; nothing in it is no error
     *
     * @param exposure of the window, 0 or more, in the unit of the baseline's
     * @param bins how many of the baseline's bins make up the window's length, more than 0: unevenness averages out over them
     */
    Forecast forecast(Baseline baseline, double exposure, double bins) {
        return new Likelihood(baseline, means).forecast(shares, spreads, exposure, bins);
    }

    /** How many of the items scatter in this way, 0 to 1. */
    double share(int kind) {
        return spreads[kind];
    }

    /** Mean dispersion of the items, for those who look at what was learnt. */
    double dispersion() {
        return IntStream.range(0, spreads.length)
                .mapToDouble(kind -> spreads[kind] * Spread.of(kind).dispersion())
                .sum();
    }
}
