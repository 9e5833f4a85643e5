package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;

/** Where the reported words stop: at the sentence's end, or where its author takes the word again. */
final class ClauseEnd {
    private ClauseEnd() {}

    /** One past the last item of the content that starts at {@code from}. */
    static int of(View s, int from, Cue cue, SentenceCues cues) {
        int end = s.size();
        while (end > from && s.isFinalMark(end - 1)) end--;
        for (int i = from + 1; i < end; i++) {
            if (stops(s, i, cue, cues)) return withoutMarks(s, from, i);
            if (s.isSpeech(i) && tailAt(s, i + 1, cues)) return i + 1;
        }
        return withoutMarks(s, from, end);
    }

    private static boolean stops(View s, int i, Cue cue, SentenceCues cues) {
        if (s.is(i, ",") || s.isDash(i)) {
            if (s.is(i + 1, "according")) return true;
            var next = cues.startingAt(i + 1);
            if (next != null && !next.equals(cue) && next.form() == Cue.Form.PARTICIPLE) return true;
            return s.is(i, ",") && tailAt(s, i + 1, cues);
        }
        if (s.is(i, "according") && s.is(i + 1, "to")) return true;
        boolean joins = s.is(i, "and") || s.is(i, "but");
        return joins && takesWordAgain(s, i, cue, cues);
    }

    /** "…, and rejected the call", "… and she said": another cue of the same or a named speaker. */
    private static boolean takesWordAgain(View s, int and, Cue cue, SentenceCues cues) {
        var next = cues.startingAt(and + 1);
        if (next != null && !next.equals(cue) && next.form() == Cue.Form.FINITE) {
            return next.entry().equals(cue.entry()) || sameTense(s, cue, next);
        }
        boolean subject = s.in(and + 1, Words.SUBJECT_PRONOUNS);
        var after = subject ? cues.startingAt(and + 2) : null;
        return after != null && after.form() == Cue.Form.FINITE && s.is(and - 1, ",");
    }

    private static boolean sameTense(View s, Cue one, Cue other) {
        boolean onePast = s.lower(one.verb()).endsWith("d");
        boolean otherPast = s.lower(other.verb()).endsWith("d");
        return onePast == otherPast && one.from() == one.verb() == (other.from() == other.verb());
    }

    /** "…, the diplomat said." at the sentence's end. */
    private static boolean tailAt(View s, int from, SentenceCues cues) {
        for (int verb = from + 1; verb < from + 12; verb++) {
            var next = cues.verbAt(verb);
            if (next != null && endsSentence(s, next.to())) {
                var subject = LeftSubject.of(s, next.from());
                return subject != null && subject.from() == from;
            }
        }
        return false;
    }

    private static boolean endsSentence(View s, int at) {
        return s.isEnd(at) || s.in(at, Words.DAYS) || (s.in(at, Words.PREPOSITIONS) && s.size() - at < 12);
    }

    private static int withoutMarks(View s, int from, int end) {
        int at = end;
        while (at > from + 1 && (s.is(at - 1, ",") || s.isDash(at - 1) || s.is(at - 1, ";") || s.is(at - 1, ":"))) at--;
        return at;
    }
}
