package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subject before a reporting verb: "Hugh Hill, a doctor, said". */
final class LeftSubject {
    private static final int FARTHEST = 45;
    private static final int LONGEST_CUE = 6;
    private static final Set<String> RELATIVE = Set.of("who", "which");
    private static final Set<String> JOINS = Set.of("and", "or", "but", "then", "&");

    private LeftSubject() {}

    /** The subject, or null when the verb has none of its own here, as in "rejected the plan and said". */
    static @Nullable Source of(View s, int verbFrom) {
        int end = verbFrom;
        if (end == 0) return null;
        if (s.in(end - 1, RELATIVE)) return relative(s, end - 1);
        if (s.is(end - 1, "that") || s.is(end - 1, "to")) return null;
        if (s.in(end - 1, Words.SUBJECT_PRONOUNS)) return pronoun(s, end);
        if (s.in(end - 1, JOINS)) return null;
        if (s.is(end - 1, ",") || s.isDash(end - 1) || s.is(end - 1, ")")) return beforeApposition(s, end - 1);
        return phrase(s, end, verbFrom);
    }

    private static Source pronoun(View s, int end) {
        boolean both = s.is(end - 2, "and") && s.isCapitalised(end - 3);
        return new Source(both ? end - 3 : end - 1, end);
    }

    private static @Nullable Source relative(View s, int who) {
        int end = s.is(who - 1, ",") ? who - 1 : who;
        return end <= 0 ? null : phrase(s, end, who + 1);
    }

    /** From the mark that closes an apposition back to the one that opens it, and on to the name before that. */
    private static @Nullable Source beforeApposition(View s, int close) {
        var opening = s.is(close, ")") ? "(" : s.lower(close);
        int open = close - 1;
        while (open > 0 && close - open < FARTHEST && !s.is(open, opening) && !s.isSpeech(open)) open--;
        if (open <= 0 || !s.is(open, opening) || open == close - 1) return null;
        if (!isApposition(s, open + 1)) return null;
        var head = phrase(s, open, close + 1);
        return head == null ? null : new Source(withDescription(s, head.from(), head.to()), close);
    }

    private static boolean isApposition(View s, int i) {
        return s.in(i, Words.DETERMINERS)
                || s.in(i, RELATIVE)
                || s.in(i, Words.PREPOSITIONS)
                || s.isNumber(i)
                || s.isCapitalised(i)
                || (s.isWord(i) && !s.in(i, JOINS) && !s.in(i, Words.SUBORDINATORS) && !s.in(i, Words.PRONOUNS));
    }

    private static @Nullable Source phrase(View s, int end, int verb) {
        int from = end;
        while (from > 0 && end - from < FARTHEST && !stops(s, from - 1, end)) from--;
        from = withoutOpening(s, from, end, verb);
        return from < end && hasNoun(s, from, end) ? new Source(from, end) : null;
    }

    private static boolean stops(View s, int i, int end) {
        if (s.isQuotation(i)) return s.isSpeech(i);
        var word = s.lower(i);
        if (s.is(i, "and") || s.is(i, "or")) return !joinsNames(s, i, end);
        if (!s.isWord(i)) return !isInnerMark(word);
        if (Words.SUBORDINATORS.contains(word)) return !s.is(i, "as") || (i + 1 < end && s.in(i + 1, Words.PRONOUNS));
        return Words.AUXILIARIES.contains(word) && !word.equals("'s") && !insideRelative(s, i);
    }

    private static boolean isInnerMark(String mark) {
        return mark.equals("/")
                || mark.equals("&")
                || mark.equals("[")
                || mark.equals("]")
                || mark.equals("$")
                || mark.equals("%");
    }

    private static boolean joinsNames(View s, int and, int end) {
        if (and + 1 >= end || and == 0) return false;
        boolean names = s.isCapitalised(and - 1) && (s.isCapitalised(and + 1) || s.in(and + 1, Words.DETERMINERS));
        return names || (!s.startsNounPhrase(and + 1) && s.isWord(and - 1) && and < 8) || insideDescription(s, and);
    }

    /** Back to a comma there is no verb: "…, the envoy to the office and other bodies Jan Vorn said". */
    private static boolean insideDescription(View s, int and) {
        int i = and - 1;
        while (i > 0 && and - i < 25 && s.isWord(i) && !isVerbal(s, i)) i--;
        return s.is(i, ",") && and - i > 1;
    }

    private static boolean isVerbal(View s, int i) {
        boolean auxiliary = s.in(i, Words.AUXILIARIES) && !s.is(i, "'s");
        return auxiliary
                || s.in(i, Words.SUBORDINATORS)
                || (s.lower(i).endsWith("ed")
                        && !s.isCapitalised(i)
                        && s.lower(i).indexOf('-') < 0);
    }

    private static boolean insideRelative(View s, int i) {
        for (int k = i; k > 0 && i - k < 8; k--) {
            if (s.in(k, RELATIVE) || s.is(k, "that")) return true;
            if (!s.isWord(k)) return false;
        }
        return false;
    }

    /** "His foreign minister, Jan Vorn" and "the envoy for Syria, Jan Vorn": the description belongs to the name. */
    private static int withDescription(View s, int from, int end) {
        if (!s.is(from - 1, ",") || !s.isCapitalised(from) || !s.isCapitalised(end - 1)) return from;
        int first = from - 1;
        while (first > 0 && from - first < 20 && describes(s, first - 1)) first--;
        boolean opens = first == 0 || !s.isWord(first - 1);
        boolean description = opens && (s.in(first, Words.DETERMINERS) || s.is(first + 1, "'s"));
        return description && first < from - 2 ? first : from;
    }

    private static boolean describes(View s, int i) {
        return s.isWord(i)
                && !s.in(i, Words.SUBORDINATORS)
                && (!s.in(i, Words.AUXILIARIES) || s.is(i, "'s"))
                && !s.in(i, Words.PRONOUNS);
    }

    /** Takes "On Monday", "In Geneva," and the like from the front. */
    private static int withoutOpening(View s, int from, int end, int verb) {
        int at = from;
        while (at < end
                && ((s.isAdverb(at) && !s.in(at, Words.DETERMINERS)) || s.in(at, Words.DAYS) || s.is(at, "and"))) at++;
        if (!s.in(at, Words.PREPOSITIONS)) return at;
        for (int i = at + 1; i < end - 1; i++) {
            boolean time = s.in(i, Words.DAYS) || s.isNumber(i) || Words.isTime(s.lower(i));
            if (time && !Words.isTime(s.lower(i + 1)) && !s.isNumber(i + 1)) return i + 1;
        }
        for (int i = at + 2; i < end; i++) {
            if (s.startsNounPhrase(i) && !s.startsNounPhrase(i - 1) && !s.in(i - 1, Words.PREPOSITIONS)) return i;
        }
        return opensManner(s, at, verb) ? at + 1 : end;
    }

    /** "As Jan Vorn put it, “…”" names a speaker; "As Jan Vorn put out the fire, …" is a time. */
    private static boolean opensManner(View s, int at, int verb) {
        if (!s.is(at, "as") || !s.startsNounPhrase(at + 1)) return false;
        if (at == 1 && s.isSpeech(0)) return true;
        int mark = verb;
        while (mark - verb < LONGEST_CUE && s.isWord(mark)) mark++;
        return at == 0 && (s.is(mark, ",") || s.is(mark, ":")) && s.isSpeech(mark + 1);
    }

    private static boolean hasNoun(View s, int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.isWord(i) && (s.isCapitalised(i) || !Words.isFunctionWord(s.lower(i)) || s.in(i, Words.DETERMINERS)))
                return true;
        }
        return false;
    }
}
