package io.onrecord.ingest.text;

import io.onrecord.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a cleaned text to the decoded raw: runs that stand in both, in the order of the text. A character
 * reference such as &amp;eacute; is a run of one character that points at its ampersand. Positions are code points.
 */
public final class SourceMap {
    private final int[] triples;

    /**
     * From what the store keeps.
     *
     * @param triples (text start, raw start, length), ascending; not copied
     */
    public SourceMap(int[] triples) {
        if (triples.length % 3 != 0) {
            throw new IllegalArgumentException("a source map is made of triples, not " + triples.length + " numbers");
        }
        this.triples = triples;
    }

    /** As the store keeps it: (text start, raw start, length). */
    public int[] triples() {
        return triples.clone();
    }

    /**
     * Where a stretch of the text comes from. What lies between runs (markup, collapsed space) goes with neither side.
     *
     * @param raw the decoded raw
     */
    public Span toRaw(Span text, String raw) {
        int start = startInRaw(text.start());
        int end = text.length() == 0 ? start : endInRaw(text.end() - 1, raw);
        return new Span(start, Math.max(start, end));
    }

    private int startInRaw(int position) {
        int run = runAtOrBefore(position);
        if (run < 0) {
            return 0;
        }
        return triples[run + 1] + Math.min(position - triples[run], triples[run + 2]);
    }

    private int endInRaw(int last, String raw) {
        int run = runAtOrBefore(last);
        if (run < 0) {
            return 0;
        }
        int into = last - triples[run];
        if (into >= triples[run + 2]) {
            return run + 3 < triples.length ? triples[run + 4] : triples[run + 1] + triples[run + 2];
        }
        return triples[run + 1] + (triples[run + 2] == 1 ? lengthAt(triples[run + 1], raw) : into + 1);
    }

    private static int lengthAt(int rawAt, String raw) {
        int index = raw.offsetByCodePoints(0, rawAt);
        @Nullable CharacterReference reference = CharacterReference.at(raw, index, raw.length());
        return reference == null ? 1 : raw.codePointCount(index, index + reference.length());
    }

    /** Index of the last triple whose text starts at or before the position; -3 when there is none. */
    private int runAtOrBefore(int position) {
        int low = 0;
        int high = triples.length / 3 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (triples[3 * middle] <= position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 3 * high;
    }
}
