package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import org.jspecify.annotations.Nullable;

/** What a sentence begins with, taken as the subject of verbs that have none of their own. */
final class FirstSubject {
    private static final int LONGEST = 25;

    private FirstSubject() {}

    static @Nullable Source of(View s, int before) {
        int from = start(s, before);
        if (from >= before) return null;
        if (s.in(from, Words.SUBJECT_PRONOUNS)) return new Source(from, from + 1);
        int to = from;
        while (to < before && to - from < LONGEST && !ends(s, to, from)) to++;
        return to > from && hasNoun(s, from, to) ? new Source(from, to) : null;
    }

    /** Past "On Monday," and other openings that end in a comma. */
    private static int start(View s, int before) {
        boolean opening = s.in(0, Words.PREPOSITIONS)
                || s.in(0, Words.SUBORDINATORS)
                || s.isAdverb(0)
                || s.lower(0).endsWith("ing");
        if (!opening) return 0;
        for (int i = 1; i < before; i++) {
            if (s.is(i, ",")) return i + 1;
        }
        return before;
    }

    private static boolean ends(View s, int i, int from) {
        if (s.isQuotation(i)) return s.isSpeech(i);
        if (!s.isWord(i)) return true;
        if (s.in(i, Words.AUXILIARIES) && !s.is(i, "'s")) return true;
        boolean opening = Words.isFunctionWord(s.lower(i - 1));
        boolean name = i > from && !opening && s.isCapitalised(i - 1) && s.isCapitalised(from);
        return name && !s.isCapitalised(i) && !s.is(i, "of") && !s.is(i, "'s") && !s.is(i, "de") && !s.is(i, "and");
    }

    private static boolean hasNoun(View s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.isWord(i) && !Words.isFunctionWord(s.lower(i))) return true;
        }
        return false;
    }
}
