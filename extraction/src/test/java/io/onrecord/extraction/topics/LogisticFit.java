package io.onrecord.extraction.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Logistic regression by Newton's method, and the measured frequency of what it says. */
final class LogisticFit {
    private static final double PENALTY = 5;
    private static final int ROUNDS = 40;
    private static final int PARTS = 6;
    /** Fewer in one step would measure chance. */
    private static final int STEP = 40;

    /** The clues of one statement for one topic. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sample(double[] clues, boolean right, int part) {}

    private record Said(double value, boolean right) {}

    private LogisticFit() {}

    /** @param precise how much more precision counts than recall: 1 as much, 0.5 twice as much */
    static Judgement of(List<Sample> samples, Set<Clue> without, double precise) {
        var crossed = new ArrayList<Said>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            var judgement = fit(samples.stream().filter(s -> s.part() != out).toList(), without);
            samples.stream()
                    .filter(s -> s.part() == out)
                    .forEach(s -> crossed.add(new Said(judgement.said(s.clues()), s.right())));
        }
        crossed.sort(Comparator.comparingDouble(Said::value));
        var steps = isotonic(crossed);
        var all = fit(samples, without);
        var said = steps.stream().mapToDouble(s -> s[0]).toArray();
        var measured = steps.stream().mapToDouble(s -> s[1]).toArray();
        var calibrated = new Judgement(all.bias(), all.weights(), said, measured, 0);
        return new Judgement(all.bias(), all.weights(), said, measured, threshold(crossed, calibrated, precise));
    }

    /** Of the best F. */
    private static double threshold(List<Said> crossed, Judgement calibrated, double precise) {
        double best = 0;
        double chosen = 0.5;
        long wanted = crossed.stream().filter(Said::right).count();
        for (double threshold = 0.1; threshold < 0.7; threshold += 0.01) {
            double at = threshold;
            var given = crossed.stream()
                    .filter(s -> calibrated.measured(s.value()) >= at)
                    .toList();
            long right = given.stream().filter(Said::right).count();
            double b = precise * precise;
            double f = (1 + b) * right / (given.size() + b * wanted);
            if (f > best) {
                best = f;
                chosen = threshold;
            }
        }
        System.err.printf("cross-fitted F %.3f at %.2f%n", best, chosen);
        return chosen;
    }

    /** Pool adjacent violators over steps of a fixed size; the middle of each step. */
    private static List<double[]> isotonic(List<Said> sorted) {
        var pools = new ArrayList<double[]>();
        // From the top: there the few that are right stand.
        for (int end = sorted.size(); end > 0; end -= STEP) {
            var step = sorted.subList(Math.max(0, end - STEP), end);
            double value = step.stream().mapToDouble(Said::value).sum();
            double right = step.stream().filter(Said::right).count();
            pools.addFirst(new double[] {value, right, step.size()});
        }
        for (int i = 0; i + 1 < pools.size(); ) {
            var one = pools.get(i);
            var next = pools.get(i + 1);
            if (one[1] / one[2] < next[1] / next[2]) {
                i++;
            } else {
                pools.set(i, new double[] {one[0] + next[0], one[1] + next[1], one[2] + next[2]});
                pools.remove(i + 1);
                i = Math.max(0, i - 1);
            }
        }
        return pools.stream()
                .map(pool -> new double[] {pool[0] / pool[2], pool[1] / pool[2]})
                .toList();
    }

    private static Judgement fit(List<Sample> samples, Set<Clue> without) {
        int n = Clue.values().length;
        var mean = new double[n];
        var spread = new double[n];
        for (int i = 0; i < n; i++) {
            int clue = i;
            mean[i] =
                    samples.stream().mapToDouble(s -> s.clues()[clue]).average().orElse(0);
            double m = mean[i];
            spread[i] = Math.sqrt(samples.stream()
                            .mapToDouble(s -> Math.pow(s.clues()[clue] - m, 2))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
        without.forEach(clue -> spread[clue.place()] = Double.POSITIVE_INFINITY);
        var rows = samples.stream().map(s -> row(s.clues(), mean, spread)).toArray(double[][]::new);
        var w = newton(
                rows, samples.stream().mapToDouble(s -> s.right() ? 1 : 0).toArray());
        var weights = new double[n];
        double bias = w[n];
        for (int i = 0; i < n; i++) {
            weights[i] = w[i] / spread[i];
            bias -= weights[i] * mean[i];
        }
        return new Judgement(bias, weights, new double[0], new double[0], 0);
    }

    private static double[] row(double[] clues, double[] mean, double[] spread) {
        var row = new double[clues.length + 1];
        for (int i = 0; i < clues.length; i++) {
            row[i] = (clues[i] - mean[i]) / spread[i];
        }
        row[clues.length] = 1;
        return row;
    }

    private static double[] newton(double[][] rows, double[] right) {
        int n = rows[0].length;
        var w = new double[n];
        double share = java.util.Arrays.stream(right).average().orElse(0.5);
        w[n - 1] = Math.log(share / (1 - share));
        for (int round = 0; round < ROUNDS; round++) {
            var hessian = new double[n][n + 1];
            for (int r = 0; r < rows.length; r++) {
                double p = 1 / (1 + Math.exp(-dot(w, rows[r])));
                for (int i = 0; i < n; i++) {
                    hessian[i][n] += rows[r][i] * (p - right[r]);
                    for (int j = 0; j < n; j++) hessian[i][j] += rows[r][i] * rows[r][j] * p * (1 - p);
                }
            }
            for (int i = 0; i < n; i++) {
                double penalty = i == n - 1 ? 0 : PENALTY;
                hessian[i][i] += penalty + 1e-6;
                hessian[i][n] += penalty * w[i];
            }
            var step = solve(hessian);
            double before = loss(w, rows, right);
            double part = 1;
            while (part > 1e-4 && loss(moved(w, step, part), rows, right) > before) part /= 2;
            w = moved(w, step, part);
        }
        return w;
    }

    private static double loss(double[] w, double[][] rows, double[] right) {
        double loss = 0;
        for (int r = 0; r < rows.length; r++) {
            double z = dot(w, rows[r]);
            loss += Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - right[r] * z;
        }
        for (int i = 0; i < w.length - 1; i++) loss += PENALTY * w[i] * w[i] / 2;
        return loss;
    }

    private static double[] moved(double[] w, double[] step, double part) {
        var moved = new double[w.length];
        for (int i = 0; i < w.length; i++) moved[i] = w[i] - part * step[i];
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** Gauss with pivots; the last column is the right side. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) if (Math.abs(m[r][i]) > Math.abs(m[pivot][i])) pivot = r;
            var row = m[pivot];
            m[pivot] = m[i];
            m[i] = row;
            for (int r = 0; r < n; r++) {
                if (r != i) {
                    double by = m[r][i] / m[i][i];
                    for (int c = i; c <= n; c++) m[r][c] -= by * m[i][c];
                }
            }
        }
        var x = new double[n];
        for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
        return x;
    }
}
