package io.onrecord.extraction.statements;

import io.onrecord.extraction.knowledge.CueVerb.Frame;
import io.onrecord.extraction.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows a cue: where the reported words begin, once "reporters on Monday in a statement" is passed over.
 *
 * @param from first item of the content
 */
record Complement(int from, Frame frame) {
    private static final int LONGEST_ADVERBIAL = 9;
    private static final Set<String> PLACING = Set.of(
            "in",
            "on",
            "at",
            "during",
            "to",
            "via",
            "through",
            "after",
            "before",
            "from",
            "with",
            "by",
            "of",
            "as",
            "for",
            "earlier",
            "late",
            "early",
            "last",
            "this",
            "ahead",
            "about",
            "while",
            "when",
            "following",
            "outside");

    static @Nullable Complement of(View s, Cue cue) {
        int at = cue.to();
        var plain = here(s, at, cue, false);
        if (plain != null) return plain;
        if (cue.takes(Frame.ADDRESSEE)) {
            int after = afterAddressee(s, at);
            var told = after > at ? here(s, after, cue, true) : null;
            if (told != null) return told;
            at = after;
        }
        int past = at;
        for (int i = 0; i < 4 && past < s.size(); i++) {
            int next = afterAdverbial(s, past);
            if (next == past) break;
            past = next;
            var found = here(s, past, cue, true);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Complement here(View s, int at, Cue cue, boolean passedOver) {
        if (s.isQuotation(at)) return new Complement(at, Frame.QUOTE);
        boolean mark = s.is(at, ",") || s.is(at, ":");
        if (mark && s.isQuotation(at + 1) && s.isSpeech(at + 1)) return new Complement(at + 1, Frame.QUOTE);
        if (s.is(at, ":") && cue.takes(Frame.QUOTE) && at + 2 < s.size()) return new Complement(at + 1, Frame.BARE);
        if (s.is(at, "that") && thatOpensClause(s, at, cue)) return new Complement(at, Frame.THAT);
        if (s.is(at, ",") && s.is(at + 1, "that")) return new Complement(at + 1, Frame.THAT);
        if (cue.takes(Frame.QUESTION)
                && (s.is(at, "whether") || s.is(at, "if") || s.is(at, "why") || s.is(at, "how"))) {
            return new Complement(at, Frame.QUESTION);
        }
        if (s.is(at, "to")
                && cue.takes(Frame.INFINITIVE)
                && !s.isCapitalised(at + 1)
                && !s.in(at + 1, Words.DETERMINERS)) {
            return new Complement(at, Frame.INFINITIVE);
        }
        boolean bare = cue.takes(Frame.BARE) || (passedOver && cue.takes(Frame.ADDRESSEE));
        return bare && opensClause(s, at) && (isPlain(cue) || hasFiniteVerb(s, at))
                ? new Complement(at, Frame.BARE)
                : null;
    }

    private static boolean thatOpensClause(View s, int that, Cue cue) {
        return (s.size() > that + 2 || s.isQuotation(that + 1))
                && (cue.takes(Frame.THAT) || cue.takes(Frame.ADDRESSEE) || cue.takes(Frame.BARE))
                && !s.is(that + 1, ".");
    }

    private static boolean opensClause(View s, int at) {
        if (!s.isWord(at) || at + 2 >= s.size() || s.words(at, s.size()) < 3) return false;
        if (Words.DAYS.contains(s.lower(at))) return false;
        if (s.in(at, PLACING) && !s.is(at, "this")) return false;
        if (s.is(at, "this") && Words.isTime(s.lower(at + 1))) return false;
        if (s.is(at, "it") && (s.is(at + 1, ".") || s.is(at + 1, ","))) return false;
        return (!s.is(at, "so") && !s.is(at, "and") && !s.is(at, "or") && !s.is(at, "than") && !s.isAdverb(at))
                || s.is(at, "only");
    }

    private static boolean isPlain(Cue cue) {
        return cue.entry().verb().equals("say");
    }

    private static boolean hasFiniteVerb(View s, int from) {
        for (int i = from + 1; i < s.size(); i++) {
            if (s.in(i, Words.AUXILIARIES) || (s.lower(i).endsWith("ed") && !s.in(i - 1, Words.DETERMINERS)))
                return true;
        }
        return false;
    }

    /** "told reporters", "told the paper", "told Fox News' Ann Lind" */
    static int afterAddressee(View s, int at) {
        int i = at;
        boolean whose = s.is(i, "her") && s.isWord(i + 1) && !hasFiniteVerb(s, i + 1);
        if (s.in(i, Words.PRONOUNS) && !whose) return i + 1;
        while (i < s.size() && i - at < 12) {
            boolean ends = s.isQuotation(i)
                    || (!s.isWord(i) && !s.is(i, "’") && !s.is(i, "'"))
                    || s.is(i, "that")
                    || (s.is(i, "to") && i > at)
                    || s.in(i, Words.DAYS)
                    || (i > at && (s.in(i, PLACING) || s.in(i, Words.SUBJECT_PRONOUNS)))
                    || (i > at
                            && s.in(i, Words.DETERMINERS)
                            && !s.in(i - 1, Words.PREPOSITIONS)
                            && !s.is(i - 1, "and"));
            if (ends) break;
            i++;
        }
        return i;
    }

    private static int afterAdverbial(View s, int at) {
        if (s.is(at, ",")) return afterAdverbialBetweenCommas(s, at);
        if (s.isAdverb(at) || s.in(at, Words.DAYS)) return Words.isTime(s.lower(at + 1)) ? at + 2 : at + 1;
        if (!s.in(at, PLACING) && !s.in(at, Words.MONTHS)) return at;
        int i = at + 1;
        while (i < s.size() && i - at < LONGEST_ADVERBIAL && !endsAdverbial(s, i, at)) i++;
        return i;
    }

    private static int afterAdverbialBetweenCommas(View s, int comma) {
        if (!s.in(comma + 1, PLACING) && !s.lower(comma + 1).endsWith("ing")) return comma;
        int i = comma + 1;
        while (i < s.size()
                && i - comma < 14
                && !s.is(i, ",")
                && !s.is(i, ":")
                && !s.isQuotation(i)
                && !s.isFinalMark(i)) i++;
        return s.is(i, ",") && !s.isQuotation(i + 1) ? i + 1 : i;
    }

    private static boolean endsAdverbial(View s, int i, int at) {
        if (!s.isWord(i)) return true;
        if (s.is(i, "that")) return true;
        boolean inner = s.in(i - 1, Words.PREPOSITIONS) || i == at + 1;
        if (inner) return false;
        if (s.in(i, Words.SUBJECT_PRONOUNS) || s.in(i, Words.DETERMINERS)) return true;
        if (s.in(i, PLACING)) return true;
        return (s.isCapitalised(i) && !s.isCapitalised(i - 1) && !s.in(i, Words.DAYS) && !s.in(i, Words.MONTHS))
                || (Words.isTime(s.lower(i - 1)) && !s.isNumber(i) && !Words.isTime(s.lower(i)));
    }
}
