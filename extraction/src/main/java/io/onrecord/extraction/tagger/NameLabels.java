package io.onrecord.extraction.tagger;

import io.onrecord.extraction.statements.NameGuess;
import java.util.ArrayList;
import java.util.List;

/** Turns the net's scores for names into likelihoods of whole sorts. Labels: nothing, then begin and inside of each sort. */
final class NameLabels {
    private static final int PERSON = 1;
    private static final int ORGANISATION = 3;
    private static final int PLACE = 5;

    private NameLabels() {}

    /** One for each piece of a capitalised word: names have capitals, and the other pieces are many. */
    static List<NameGuess> guesses(Window window, float[][] names) {
        var all = new ArrayList<NameGuess>();
        for (int i = window.coreFrom(); i < window.coreTo(); i++) {
            if (window.types()[i] == 0) continue;
            var shares = shares(names[i]);
            for (var range : window.ranges(i, i + 1)) {
                all.add(new NameGuess(range, sort(shares, PERSON), sort(shares, ORGANISATION), sort(shares, PLACE)));
            }
        }
        return all;
    }

    private static double sort(double[] shares, int begin) {
        return shares[begin] + shares[begin + 1];
    }

    /** Softmax. */
    private static double[] shares(float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) most = Math.max(most, score);
        var shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
    }
}
