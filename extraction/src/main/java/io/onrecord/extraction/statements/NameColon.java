package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Jan Vorn: “…”, as in transcripts and headlines. */
final class NameColon {
    private static final int LONGEST_NAME = 5;

    private NameColon() {}

    static Optional<Attribution> in(View s, int paragraph) {
        int colon = 0;
        while (colon < LONGEST_NAME && s.isCapitalised(colon) && !Words.isFunctionWord(s.lower(colon))) colon++;
        if (colon == 0 || !s.is(colon, ":") || colon + 1 >= s.size()) return Optional.empty();
        int end = s.size();
        while (end > colon + 1 && s.isFinalMark(end - 1)) end--;
        boolean quoted = s.isQuotation(colon + 1);
        if (end <= colon + 1 || !(quoted || isTurn(s, colon, end))) return Optional.empty();
        return attribution(s, paragraph, colon, end, quoted);
    }

    /** A turn in a transcript is a sentence, and its name is a full one or in capitals. */
    private static boolean isTurn(View s, int colon, int end) {
        var name = s.text(0);
        boolean capitals = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
        return s.words(colon + 1, end) >= 5 && (colon > 1 || capitals);
    }

    private static Optional<Attribution> attribution(View s, int paragraph, int colon, int end, boolean quoted) {
        return Optional.of(new Attribution(
                quoted ? "name-colon-quote" : "name-colon",
                Kinds.of(s, colon + 1, end),
                paragraph,
                List.of(Kinds.content(s, colon + 1, end)),
                List.of(s.range(colon, colon + 1)),
                s.range(0, colon)));
    }
}
