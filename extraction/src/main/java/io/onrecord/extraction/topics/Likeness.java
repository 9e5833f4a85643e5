package io.onrecord.extraction.topics;

import java.util.List;

/**
 * How near texts are to some example vectors, against how near texts about other things are: 0 is as near as the others on
 * average, 1 is one standard deviation nearer.
 */
final class Likeness {
    /** Against trees so small that there is nothing to compare with. */
    private static final double LEAST_SPREAD = 0.01;

    private final List<float[]> examples;
    private final double mean;
    private final double spread;

    Likeness(List<float[]> examples, List<float[]> others) {
        this.examples = examples;
        double sum = 0;
        double squares = 0;
        for (var other : others) {
            double near = nearest(other);
            sum += near;
            squares += near * near;
        }
        int n = Math.max(1, others.size());
        mean = sum / n;
        spread = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares / n - mean * mean)));
    }

    double of(float[] vector) {
        return (nearest(vector) - mean) / spread;
    }

    private double nearest(float[] vector) {
        double best = -1;
        for (var example : examples) {
            best = Math.max(best, cosine(example, vector));
        }
        return best;
    }

    static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Brought to length 1. */
    static float[] centre(List<float[]> vectors) {
        var sum = new double[vectors.getFirst().length];
        for (var vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.max(Math.sqrt(square), 1e-12);
        var centre = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            centre[i] = (float) (sum[i] / length);
        }
        return centre;
    }
}
