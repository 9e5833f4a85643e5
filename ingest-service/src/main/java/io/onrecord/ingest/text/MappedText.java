package io.onrecord.ingest.text;

import java.util.Arrays;

/** Builds a cleaned text and, beside it, the way back to the raw. All positions are code points. */
final class MappedText {
    private final StringBuilder text = new StringBuilder();
    private int length;
    private int[] triples = new int[3 * 16];
    private int used;

    /** Appends a character that stands in the raw as it is. */
    void map(int codePoint, int rawAt) {
        if (continues(rawAt)) {
            triples[used - 1]++;
        } else {
            open(rawAt);
        }
        append(codePoint);
    }

    /** Appends a character that the raw writes another way, from {@code rawAt} on: a character reference. */
    void mapAlone(int codePoint, int rawAt) {
        open(rawAt);
        append(codePoint);
    }

    /** Appends what the raw does not have in this form. */
    void insert(String characters) {
        characters.codePoints().forEach(this::append);
    }

    boolean isEmpty() {
        return length == 0;
    }

    CleanedText build() {
        return new CleanedText(text.toString(), new SourceMap(Arrays.copyOf(triples, used)));
    }

    private boolean continues(int rawAt) {
        return used > 0
                && triples[used - 3] + triples[used - 1] == length
                && triples[used - 2] + triples[used - 1] == rawAt;
    }

    private void open(int rawAt) {
        if (used == triples.length) {
            triples = Arrays.copyOf(triples, used * 2);
        }
        triples[used++] = length;
        triples[used++] = rawAt;
        triples[used++] = 1;
    }

    private void append(int codePoint) {
        text.appendCodePoint(codePoint);
        length++;
    }
}
