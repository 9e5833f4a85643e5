package io.onrecord.ingest.copy;

import java.util.Arrays;

/**
 * A MinHash sketch by one permutation (Li, Owen, Zhang 2012) with densification (Shrivastava 2017), in bands: two wordings of
 * which the part J of all their runs is common share a given band with probability J³, and at least one with 1 − (1 − J³)⁴⁸.
 */
final class Sketch {
    static final int BANDS = 48;
    private static final int ROWS = 3;
    private static final int BINS = BANDS * ROWS;

    /** Shorter texts have too little by which to tell a copy from a phrase that everybody uses. */
    static final int LEAST_RUNS = 40;

    private Sketch() {}

    /** The bands of a wording, each as a hash; none of one that is too short. */
    static long[] bands(Wording wording) {
        if (wording.size() < LEAST_RUNS) {
            return new long[0];
        }
        long[] least = least(wording);
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Mix.mix(hash + least[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** The least hash in each bin; a bin that got none takes that of another, the same one in every sketch if it can. */
    private static long[] least(Wording wording) {
        long[] least = new long[BINS];
        boolean[] filled = new boolean[BINS];
        for (int i = 0; i < wording.size(); i++) {
            long hash = Mix.mix(wording.run(i));
            int bin = bin(hash);
            if (!filled[bin] || Long.compareUnsigned(hash, least[bin]) < 0) {
                least[bin] = hash;
                filled[bin] = true;
            }
        }
        long[] dense = Arrays.copyOf(least, BINS);
        for (int bin = 0; bin < BINS; bin++) {
            for (long attempt = 0; !filled[bin]; attempt++) {
                int other = bin(Mix.mix(bin * 0x1_0000L + attempt));
                if (filled[other]) {
                    dense[bin] = least[other];
                    break;
                }
            }
        }
        return dense;
    }

    private static int bin(long hash) {
        return (int) Math.unsignedMultiplyHigh(hash, BINS);
    }
}
