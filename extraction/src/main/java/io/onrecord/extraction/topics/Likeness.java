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
            best = Math.max(best, Vectors.cosine(example, vector));
        }
        return best;
    }
}
