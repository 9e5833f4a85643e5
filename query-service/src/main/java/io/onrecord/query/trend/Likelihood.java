package io.onrecord.query.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/** How likely one item's baseline is for each way of scattering and each mean of an exponential distribution of rates. */
final class Likelihood {
    private static final double NEARLY_POISSON = 0.1;
    private static final double MATTERS = 1e-4;
    private static final int NODES = 3;
    private static final double STEP = 1.4;

    private final Baseline baseline;
    private final double[] means;
    private final List<Evidence> evidence;
    private final double[] table;
    private double most = Double.NEGATIVE_INFINITY;

    Likelihood(Baseline baseline, double[] means) {
        this.baseline = baseline;
        this.means = means;
        double calm = Evidence.calm(baseline);
        this.evidence = IntStream.range(0, Spread.kinds())
                .mapToObj(kind -> Evidence.of(baseline.bins(), Spread.of(kind), calm))
                .toList();
        this.table = new double[evidence.size() * means.length];
        fill();
    }

    /** Row by row, a row a way of scattering, a column a mean; the greatest is 1. */
    double[] table() {
        return table;
    }

    private void fill() {
        for (int kind = 0; kind < evidence.size(); kind++) {
            Evidence own = evidence.get(kind);
            double logGamma = LogGamma.value(1 + own.count());
            for (int mean = 0; mean < means.length; mean++) {
                double value = own.logMarginal(means[mean], logGamma);
                table[kind * means.length + mean] = value;
                most = Math.max(most, value);
            }
        }
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = Math.exp(table[cell] - most);
        }
    }

    Forecast forecast(double[] shares, double[] spreads, double exposure, double bins) {
        Rate[] rates = new Rate[spreads.length];
        double all = 0;
        for (int kind = 0; kind < rates.length; kind++) {
            rates[kind] = rate(kind, shares, spreads[kind]);
            all += rates[kind].share();
        }
        List<Forecast.Part> parts = new ArrayList<>();
        double longest = longest();
        for (int kind = 0; kind < rates.length; kind++) {
            Rate rate = rates[kind];
            double dispersion = Spread.of(kind).dispersion();
            if (rate.share() < MATTERS * all || dispersion * rate.mean() * longest < NEARLY_POISSON) {
                parts.add(rate.part(exposure, dispersion / bins));
            } else {
                List<Forecast.Part> nodes = nodes(kind, rate, shares, spreads[kind], exposure, dispersion / bins);
                // Of an item that is louder than any other by far the prior says nothing at all.
                boolean known = nodes.stream().anyMatch(node -> node.share() > 0);
                parts.addAll(known ? nodes : List.of(rate.part(exposure, dispersion / bins)));
            }
        }
        return Forecast.of(parts);
    }

    private double longest() {
        return baseline.bins().stream().mapToDouble(Bin::exposure).max().orElse(0);
    }

    /**
     * What is known of a rate, as if it were a gamma distribution.
     *
     * @param share how likely, in proportion
     * @param variance relative: divided by the mean squared
     */
    private record Rate(double share, double mean, double variance) {
        Forecast.Part part(double exposure, double extra) {
            return new Forecast.Part(share, exposure * mean, 1 / ((1 + variance) * (1 + extra) - 1));
        }
    }

    private Rate rate(int kind, double[] shares, double spread) {
        Evidence own = evidence.get(kind);
        double all = 0;
        double first = 0;
        double second = 0;
        for (int mean = 0; mean < means.length; mean++) {
            double weight = shares[mean] * table[kind * means.length + mean];
            double scale = 1 / (1 / means[mean] + own.exposure());
            double rate = (1 + own.count()) * scale;
            all += weight;
            first += weight * rate;
            second += weight * rate * (rate + scale);
        }
        double mean = all == 0 ? 1 : first / all;
        return new Rate(spread * all, mean, all == 0 ? 1 : second / all / (mean * mean) - 1);
    }

    /**
     * Where weeks scatter much, a rate may well be higher than it looks and hardly lower, which no gamma distribution says: so the
     * posterior is summed at seven points of a logarithmic scale.
     */
    private List<Forecast.Part> nodes(
            int kind, Rate rate, double[] shares, double spread, double exposure, double extra) {
        List<Forecast.Part> parts = new ArrayList<>();
        double step = STEP * Math.sqrt(rate.variance());
        for (int node = -NODES; node <= NODES; node++) {
            double value = rate.mean() * Math.exp(node * step);
            double likelihood = Math.exp(Evidence.logLikelihood(baseline.bins(), Spread.of(kind), value) - most);
            double share = spread * likelihood * density(value, shares) * value * step;
            parts.add(new Forecast.Part(share, exposure * value, 1 / extra));
        }
        return parts;
    }

    private double density(double rate, double[] shares) {
        double sum = 0;
        for (int mean = 0; mean < means.length; mean++) {
            sum += shares[mean] / means[mean] * Math.exp(-rate / means[mean]);
        }
        return sum;
    }
}
