package io.onrecord.extraction.statements;

import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.text.Range;

/** Tells from the items of a content how it is rendered, and where exactly it stands. */
final class Kinds {
    private static final double NEARLY_ALL = 0.9;

    private Kinds() {}

    static StatementKind of(View s, int from, int to) {
        int quoted = 0;
        for (int i = from; i < to; i++) {
            if (s.isQuotation(i)) quoted += s.quotation(i).words();
        }
        if (quoted == 0) return StatementKind.INDIRECT;
        return quoted >= NEARLY_ALL * s.words(from, to) ? StatementKind.DIRECT : StatementKind.MIXED;
    }

    /** The content's place: a quotation alone stands without its marks. */
    static Range content(View s, int from, int to) {
        if (to == from + 1 && s.isQuotation(from)) {
            return new Range(s.quotation(from).innerStart(), s.quotation(from).innerEnd());
        }
        return s.range(from, to);
    }
}
