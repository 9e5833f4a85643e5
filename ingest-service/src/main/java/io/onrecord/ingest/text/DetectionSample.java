package io.onrecord.ingest.text;

import java.util.Arrays;

/** What the charset detector gets to see. */
final class DetectionSample {
    private static final int LONGEST = 64 * 1024;
    private static final int ANOTHER_SCRIPT_PER_CENT = 30;

    private DetectionSample() {}

    /** In a text of another script the Latin words (names, addresses, codes) would only mislead: they are blanked. */
    static byte[] of(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST));
        int foreign = 0;
        int latin = 0;
        for (byte octet : sample) {
            foreign += octet < 0 ? 1 : 0;
            latin += isLatin(octet) ? 1 : 0;
        }
        if ((long) foreign * 100 > (long) (foreign + latin) * ANOTHER_SCRIPT_PER_CENT) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = isLatin(sample[i]) ? (byte) ' ' : sample[i];
            }
        }
        return sample;
    }

    private static boolean isLatin(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
    }
}
