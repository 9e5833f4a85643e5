package io.onrecord.local.simulate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws from 0 to n - 1, the k-th with a probability proportional to 1 / (k + 1 + shift)<sup>s</sup> (Mandelbrot 1953). */
final class Zipf {
    private final double[] upTo;

    Zipf(int n, double exponent, double shift) {
        upTo = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += Math.pow(k + 1 + shift, -exponent);
            upTo[k] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
