package io.onrecord.query.hit;

import io.onrecord.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which Postgres has marked words. The marks are characters for private use, for which Postgres finds a
 * replacement character where the text itself has them: so no text can pretend, and every place stays where it was.
 *
 * @param words where they stand, in code points of the text
 */
record Marked(String text, List<Span> words) {
    private static final int START = 0xE000;
    private static final int STOP = 0xE001;

    /** A text as Postgres is to see it. */
    static final String CLEANED = "translate(%s, U&'\\E000\\E001', U&'\\FFFD\\FFFD')";

    /** How it is to mark. */
    static final String MARKS =
            "StartSel=\"" + Character.toString(START) + "\", StopSel=\"" + Character.toString(STOP) + "\"";

    static Marked of(String headline) {
        StringBuilder text = new StringBuilder();
        List<Span> words = new ArrayList<>();
        int at = 0;
        int start = 0;
        for (int point : headline.codePoints().toArray()) {
            if (point == START) {
                start = at;
            } else if (point == STOP) {
                words.add(new Span(start, at));
            } else {
                text.appendCodePoint(point);
                at++;
            }
        }
        return new Marked(text.toString(), List.copyOf(words));
    }

    /** Unmarked unless it is as long as the text is known to be: what was left out of it would move every place. */
    Marked whole(int length) {
        return text.codePointCount(0, text.length()) == length ? this : new Marked(text, List.of());
    }

    /** The text from the first of some marked words to the last. */
    String between(int first, int last) {
        int from = text.offsetByCodePoints(0, words.get(first).start());
        return text.substring(
                from,
                text.offsetByCodePoints(
                        from, words.get(last).end() - words.get(first).start()));
    }
}
