package io.onrecord.extraction.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most likely labels of a window as a whole, not piece by piece: the decoding of a linear-chain conditional random field
 * (Viterbi 1967; Lafferty, McCallum and Pereira 2001).
 */
final class Chain {
    private static final float NEVER = -1e4f;

    private final float[][] steps;

    /** @param steps [from][to]: what it costs or gains that one label follows another */
    Chain(float[][] steps) {
        this.steps = steps;
    }

    /** The stretches that have a role, in order. */
    List<Stretch> stretches(float[][] scores) {
        return stretches(labels(scores));
    }

    /** How likely, piece by piece and by the net's scores alone, a stretch has its role: the mean over its pieces. */
    static double likelihood(float[][] scores, Stretch stretch) {
        double sum = 0;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            sum += likelihood(scores[i], stretch.role());
        }
        return sum / (stretch.to() - stretch.from());
    }

    private static double likelihood(float[] scores, Role role) {
        double all = 0;
        double fitting = 0;
        double most = scores[0];
        for (float score : scores) most = Math.max(most, score);
        for (int label = 0; label < scores.length; label++) {
            double weight = Math.exp(scores[label] - most);
            all += weight;
            if (label > 0 && Role.of(label) == role) fitting += weight;
        }
        return fitting / all;
    }

    /** One label a piece; the first piece is the mark of beginning and has none. */
    int[] labels(float[][] scores) {
        int n = scores.length;
        int kinds = steps.length;
        var back = new int[n][kinds];
        var best = new float[kinds];
        Arrays.fill(best, NEVER);
        best[0] = scores[0][0];
        for (int i = 1; i < n; i++) {
            var next = new float[kinds];
            for (int to = 0; to < kinds; to++) {
                int from = best(best, to);
                back[i][to] = from;
                next[to] = best[from] + steps[from][to] + scores[i][to];
            }
            best = next;
        }
        var labels = new int[n];
        for (int k = 1; k < kinds; k++) {
            if (best[k] > best[labels[n - 1]]) labels[n - 1] = k;
        }
        for (int i = n - 1; i > 0; i--) {
            labels[i - 1] = back[i][labels[i]];
        }
        return labels;
    }

    private int best(float[] before, int to) {
        int best = 0;
        for (int from = 1; from < before.length; from++) {
            if (before[from] + steps[from][to] > before[best] + steps[best][to]) best = from;
        }
        return best;
    }

    private static List<Stretch> stretches(int[] labels) {
        var all = new ArrayList<Stretch>();
        int at = 0;
        while (at < labels.length) {
            if (labels[at] == 0) {
                at++;
                continue;
            }
            int from = at++;
            while (at < labels.length && labels[at] == Role.of(labels[from]).inside()) at++;
            all.add(new Stretch(Role.of(labels[from]), from, at));
        }
        return all;
    }
}
