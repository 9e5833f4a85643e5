package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import org.jspecify.annotations.Nullable;

/** The speaker after the cue: “…,” said Jan Vorn, a doctor; according to the ministry. */
final class RightSubject {
    private static final int FARTHEST = 40;

    private RightSubject() {}

    static @Nullable Source of(View s, int from) {
        if (!s.isWord(from) || (s.in(from, Words.SUBORDINATORS) && !s.in(from, Words.DETERMINERS))) return null;
        if (s.in(from, Words.PRONOUNS) && !s.isWord(from + 1)) return new Source(from, from + 1);
        int to = from;
        while (to < s.size() && to - from < FARTHEST && !stops(s, to, from)) to++;
        to = withApposition(s, to);
        return to > from ? new Source(from, to) : null;
    }

    private static boolean stops(View s, int i, int from) {
        if (s.isQuotation(i)) return s.isSpeech(i);
        if (!s.isWord(i)) return !s.is(i, "/") && !s.is(i, "&");
        if (i > from && s.in(i, Words.DAYS)) return true;
        if (i > from && s.in(i, Words.SUBORDINATORS) && !s.is(i, "as")) return true;
        boolean name = i > from && s.isCapitalised(i - 1);
        return name
                && (s.is(i, "in")
                        || s.is(i, "on")
                        || s.is(i, "at")
                        || s.is(i, "during")
                        || s.is(i, "as")
                        || s.is(i, "to"));
    }

    private static int withApposition(View s, int to) {
        if (!s.is(to, ",") || !describes(s, to + 1)) return to;
        int end = to + 1;
        while (end < s.size()
                && end - to < FARTHEST
                && !s.is(end, ",")
                && !s.is(end, ";")
                && !s.isFinalMark(end)
                && !s.isSpeech(end)) end++;
        return end;
    }

    private static boolean describes(View s, int i) {
        return s.in(i, Words.DETERMINERS)
                || s.is(i, "who")
                || s.isNumber(i)
                || s.is(i, "whose")
                || (s.isWord(i)
                        && !s.isCapitalised(i)
                        && !Words.isFunctionWord(s.lower(i))
                        && !s.lower(i).endsWith("ing"));
    }
}
