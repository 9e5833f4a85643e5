package io.onrecord.extraction.echoes;

import java.util.List;
import java.util.TreeSet;

/**
 * Numbers by which statements that share a run of words find each other, however long ago they were published: winnowed
 * hashes of three words each (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting",
 * SIGMOD 2003). Every common run of four words that say something is found.
 */
public final class Fingerprints {
    private static final int WORDS = 3;
    private static final int WINDOW = 2;

    private Fingerprints() {}

    /**
     * Of a statement.
     *
     * @param speaker whoever spoke: fingerprints of different speakers are not the same but by chance
     * @return ascending, fewer than its words
     */
    public static int[] of(Wording wording, String speaker) {
        var stems = wording.stems();
        var kept = new TreeSet<Integer>();
        int shingles = Math.max(1, stems.size() - WORDS + 1);
        var hashes = new int[stems.isEmpty() ? 0 : shingles];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(stems.subList(i, Math.min(stems.size(), i + WORDS)), speaker);
        }
        for (int i = 0; i < hashes.length; i++) {
            int least = hashes[i];
            for (int j = i; j < Math.min(hashes.length, i + WINDOW); j++) {
                least = Math.min(least, hashes[j]);
            }
            kept.add(least);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Written out: a fingerprint is kept in the record, so it must be the same for ever. */
    private static int hash(List<String> words, String speaker) {
        long hash = 0xcbf29ce484222325L;
        for (var part : words) {
            hash = fnv(hash, part);
        }
        hash = fnv(hash, speaker);
        return (int) (hash ^ hash >>> 32);
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ ' ') * 0x100000001b3L;
    }
}
