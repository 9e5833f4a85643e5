package io.onrecord.extraction.text;

import java.util.Arrays;

/**
 * Word pieces and their places in the text they were cut from. Parallel arrays rather than a record each: an article has a
 * thousand, and the net wants arrays.
 */
public final class Pieces {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private Casing[] casings;
    private int size;

    Pieces(int expected) {
        ids = new int[expected];
        starts = new int[expected];
        ends = new int[expected];
        casings = new Casing[expected];
    }

    /** How the word that a piece belongs to is written. */
    public enum Casing {
        LOWER(0),
        CAPITALISED(1),
        ALL_CAPITALS(2);

        private final int type;

        Casing(int type) {
            this.type = type;
        }

        /** The token type that a net learns it by. */
        public int type() {
            return type;
        }
    }

    public int size() {
        return size;
    }

    /** Number of the piece in the vocabulary. */
    public int id(int i) {
        return ids[i];
    }

    /** First character, in UTF-16 units of the text. */
    public int start(int i) {
        return starts[i];
    }

    /** One past the last character. */
    public int end(int i) {
        return ends[i];
    }

    public Casing casing(int i) {
        return casings[i];
    }

    /** Some of the pieces, end exclusive. */
    public Pieces part(int from, int to) {
        var part = new Pieces(0);
        part.ids = Arrays.copyOfRange(ids, from, to);
        part.starts = Arrays.copyOfRange(starts, from, to);
        part.ends = Arrays.copyOfRange(ends, from, to);
        part.casings = Arrays.copyOfRange(casings, from, to);
        part.size = to - from;
        return part;
    }

    void add(int id, int start, int end, Casing casing) {
        if (size == ids.length) grow();
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        casings[size++] = casing;
    }

    /** Forgets the pieces from a place on. */
    void cutTo(int shorter) {
        size = shorter;
    }

    private void grow() {
        int more = Math.max(16, size * 2);
        ids = Arrays.copyOf(ids, more);
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        casings = Arrays.copyOf(casings, more);
    }
}
