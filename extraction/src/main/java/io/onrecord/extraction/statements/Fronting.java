package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;

/** What stands before and after a cue that follows its content: “…,” he said on Monday; the dam, he said, will hold. */
final class Fronting {
    private Fronting() {}

    /** The dam, he said, will hold. */
    static boolean isInterrupted(View s, int at) {
        var next = s.lower(at + 1);
        return s.is(at, ",")
                && s.words(at, s.size()) >= 3
                && !next.endsWith("ing")
                && !Words.SUBJECT_PRONOUNS.contains(next)
                && !next.equals("and")
                && !next.equals("but")
                && !next.equals("citing")
                && !s.isQuotation(at + 1);
    }

    static int contentEnd(View s, int from) {
        int end = from == 2 && s.is(1, "as") && s.isSpeech(0) ? 1 : from;
        while (end > 0 && (s.is(end - 1, ",") || s.isDash(end - 1))) end--;
        return end;
    }

    /** Nothing but a time or place follows. */
    static boolean isTail(View s, int from) {
        if (s.isEnd(from) || s.isFinalMark(from)) return true;
        if (s.is(from, ",") || s.is(from, ";") || s.is(from, ":")) return true;
        return (s.in(from, Words.PREPOSITIONS)
                        || s.in(from, Words.DAYS)
                        || s.isAdverb(from)
                        || s.is(from, "last")
                        || s.is(from, "this")
                        || s.is(from, "when")
                        || s.is(from, "while"))
                && !s.is(from, "that");
    }

    static boolean isClause(View s, int end) {
        boolean whole = s.words(0, end) >= 4 || (s.words(0, end) == 3 && holdsFiniteVerb(s, end));
        return whole && !s.in(0, Words.PREPOSITIONS) && !opensAdverbially(s);
    }

    /** "It is fine" is a sentence where "A former mayor" is not. */
    private static boolean holdsFiniteVerb(View s, int end) {
        for (int i = 1; i < end - 1; i++) {
            if (s.in(i, Words.AUXILIARIES)) return true;
        }
        return false;
    }

    private static boolean opensAdverbially(View s) {
        return s.is(0, "when")
                || s.is(0, "while")
                || s.is(0, "although")
                || s.is(0, "though")
                || s.is(0, "because")
                || s.is(0, "if")
                || s.lower(0).endsWith("ing")
                || s.is(0, "asked")
                || s.is(0, "once")
                || s.is(0, "unlike");
    }
}
