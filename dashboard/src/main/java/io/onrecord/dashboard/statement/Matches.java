package io.onrecord.dashboard.statement;

import io.onrecord.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts what was found into pieces, so that the words searched for can be marked. */
public final class Matches {
    private Matches() {}

    /** A piece of a text. */
    public record Piece(String text, boolean hit) {}

    /**
     * The whole text in pieces.
     *
     * @param spans where the words stand, in code points and in order; what lies beyond the text is passed over
     */
    public static List<Piece> in(String text, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        int done = 0;
        for (Span span : spans) {
            if (span.start() >= done && span.end() <= length) {
                add(pieces, text, done, span.start(), false);
                add(pieces, text, span.start(), span.end(), true);
                done = span.end();
            }
        }
        add(pieces, text, done, length, false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to, boolean hit) {
        if (from < to) {
            int start = text.offsetByCodePoints(0, from);
            pieces.add(new Piece(text.substring(start, text.offsetByCodePoints(start, to - from)), hit));
        }
    }
}
