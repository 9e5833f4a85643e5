package io.onrecord.extraction.topics;

import java.util.List;

/** Of texts, all of length 1. */
public final class Vectors {
    private Vectors() {}

    /** Of the angle between them, -1 to 1. */
    public static double cosine(float[] a, float[] b) {
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
