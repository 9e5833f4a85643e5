package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the weeks in which an item's share went over to another level for good.
 *
 * <p>The best of all ways to cut the weeks into levels: least deviance of negative binomial counts, plus a price for each cut.
 * Optimal partitioning (B. Jackson et al., An algorithm for optimal partitioning of data on an interval, IEEE Signal Processing
 * Letters 12, 2005), which R. Killick, P. Fearnhead and I. A. Eckley (Optimal detection of changepoints with a linear
 * computational cost, JASA 107, 2012) prune by time and R. Maidstone et al. (On optimal multiple changepoint algorithms for
 * large data, Statistics and Computing 27, 2017) by level. Here the levels are those of a {@link Grid}, so one pass over weeks
 * and levels is exact, and linear in the number of weeks without any pruning.
 *
 * <p>The price of a cut is 2·ln(weeks / {@value #FALSE_ALARMS}): twice the gain in log-likelihood passes it at one given week
 * less often than {@value #FALSE_ALARMS} / weeks, were scatter known, and so at any week in less than one series of a hundred.
 * Scatter is not known: it is learnt from other items and from blocks of four weeks, in which nothing slow changes much.
 */
final class Levels {
    static final double FALSE_ALARMS = 0.01;

    private static final int BLOCK = 4;

    private final List<Bin> weeks;
    private final Spread spread;

    private Levels(List<Bin> weeks, Background background) {
        this.weeks = weeks;
        this.spread = new Spread(dispersion(weeks, background));
    }

    /** In order of time, without gaps; a single one where nothing changed, none where there are no weeks. */
    static List<Level> of(List<Bin> weeks, Background background) {
        return weeks.isEmpty() ? List.of() : new Levels(weeks, background).cut();
    }

    /** Mean over what dispersion may be, given how the counts scatter within blocks and how those of other items do. */
    static double dispersion(List<Bin> weeks, Background background) {
        double[] logs = IntStream.range(0, Spread.kinds())
                .mapToDouble(kind -> Math.log(background.share(kind)) + logLikelihood(weeks, Spread.of(kind)))
                .toArray();
        double most = IntStream.range(0, logs.length)
                .mapToDouble(kind -> logs[kind])
                .max()
                .orElseThrow();
        double all = 0;
        double sum = 0;
        for (int kind = 0; kind < logs.length; kind++) {
            double weight = Math.exp(logs[kind] - most);
            all += weight;
            sum += weight * Spread.of(kind).dispersion();
        }
        return sum / all;
    }

    private static double logLikelihood(List<Bin> weeks, Spread spread) {
        Grid grid = Grid.of(weeks, new Spread(1));
        double sum = 0;
        for (int from = 0; from + BLOCK <= weeks.size(); from += BLOCK) {
            sum += logMarginal(grid, weeks.subList(from, from + BLOCK), spread);
        }
        return sum;
    }

    /** Of a block whose level may be any. */
    private static double logMarginal(Grid grid, List<Bin> block, Spread spread) {
        double[] sums = new double[grid.size()];
        for (Bin week : block) {
            add(sums, grid.deviances(week, spread));
        }
        double least = least(sums);
        double all = 0;
        for (double sum : sums) {
            all += Math.exp((least - sum) / 2);
        }
        return Math.log(all) - least / 2;
    }

    private static void add(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static int leastAt(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] < values[at] ? i : at;
        }
        return at;
    }

    private List<Level> cut() {
        Grid grid = Grid.of(weeks, spread);
        double price = 2 * Math.log(weeks.size() / FALSE_ALARMS);
        boolean[][] jumped = new boolean[weeks.size()][grid.size()];
        int[] from = new int[weeks.size()];
        double[] costs = grid.deviances(weeks.getFirst(), spread);
        for (int week = 1; week < weeks.size(); week++) {
            from[week] = leastAt(costs);
            double jump = costs[from[week]] + price;
            for (int level = 0; level < costs.length; level++) {
                jumped[week][level] = jump < costs[level];
                costs[level] = Math.min(jump, costs[level]);
            }
            add(costs, grid.deviances(weeks.get(week), spread));
        }
        return back(jumped, from, leastAt(costs));
    }

    private List<Level> back(boolean[][] jumped, int[] from, int last) {
        List<Level> levels = new ArrayList<>();
        int level = last;
        int to = weeks.size();
        for (int week = weeks.size() - 1; week > 0; week--) {
            if (jumped[week][level]) {
                levels.add(Level.of(weeks, week, to, spread));
                level = from[week];
                to = week;
            }
        }
        levels.add(Level.of(weeks, 0, to, spread));
        Collections.reverse(levels);
        return List.copyOf(levels);
    }
}
