package io.onrecord.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Whether what is said with a probability of 0.8 is right eight times of ten. */
final class Reliability {
    private static final int BINS = 10;

    private final double[] said = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] all = new int[BINS];

    void add(double probability, boolean isRight) {
        int bin = Math.clamp((int) (probability * BINS), 0, BINS - 1);
        said[bin] += probability;
        right[bin] += isRight ? 1 : 0;
        all[bin]++;
    }

    /** Expected calibration error: how far the ten bins are off, on average over what is in them. */
    double error() {
        double off = 0;
        int sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            off += Math.abs(said[bin] - right[bin]);
            sum += all[bin];
        }
        return sum == 0 ? 0 : Math.round(1000 * off / sum) / 1000.0;
    }

    /** Those that hold something. */
    List<TopicFigures.Bin> bins() {
        var bins = new ArrayList<TopicFigures.Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            if (all[bin] > 0) {
                bins.add(new TopicFigures.Bin(
                        Percent.rounded(100 * said[bin] / all[bin]),
                        Percent.rounded(100.0 * right[bin] / all[bin]),
                        all[bin]));
            }
        }
        return bins;
    }
}
