package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reported words stop: at the sentence's end, or where its author takes the word again. */
final class ClauseEnd {
    private ClauseEnd() {}

    /** One past the last item of the content that starts at {@code from}. */
    static int of(View s, int from, Cue cue, List<Cue> cues) {
        int end = s.size();
        while (end > from && s.isFinalMark(end - 1)) end--;
        for (int i = from + 1; i < end; i++) {
            if (stops(s, i, cue, cues)) return withoutMarks(s, from, i);
        }
        return withoutMarks(s, from, end);
    }

    private static boolean stops(View s, int i, Cue cue, List<Cue> cues) {
        if (s.is(i, ",") || s.isDash(i)) {
            if (s.is(i + 1, "according")) return true;
            var next = cueAt(cues, i + 1);
            if (next != null && !next.equals(cue) && next.form() == Cue.Form.PARTICIPLE) return true;
            return s.is(i, ",") && tailAt(s, i + 1, cues);
        }
        if (s.is(i, "according") && s.is(i + 1, "to")) return true;
        boolean joins = s.is(i, "and") || s.is(i, "but");
        return joins && takesWordAgain(s, i, cue, cues);
    }

    /** "…, and rejected the call", "… and she said": another cue of the same or a named speaker. */
    private static boolean takesWordAgain(View s, int and, Cue cue, List<Cue> cues) {
        var next = cueAt(cues, and + 1);
        if (next != null && !next.equals(cue) && next.form() == Cue.Form.FINITE) {
            return next.entry().equals(cue.entry()) || sameTense(s, cue, next);
        }
        boolean subject = s.in(and + 1, Words.SUBJECT_PRONOUNS);
        var after = subject ? cueAt(cues, and + 2) : null;
        return after != null && after.form() == Cue.Form.FINITE && s.is(and - 1, ",");
    }

    private static boolean sameTense(View s, Cue one, Cue other) {
        boolean onePast = s.lower(one.verb()).endsWith("d");
        boolean otherPast = s.lower(other.verb()).endsWith("d");
        return onePast == otherPast && one.from() == one.verb() == (other.from() == other.verb());
    }

    /** "…, the diplomat said." at the sentence's end. */
    private static boolean tailAt(View s, int from, List<Cue> cues) {
        for (var next : cues) {
            if (next.verb() > from && next.verb() - from < 12 && next.to() >= s.size() - 3) {
                var subject = LeftSubject.of(s, next.from());
                return subject != null && subject.from() == from;
            }
        }
        return false;
    }

    private static @Nullable Cue cueAt(List<Cue> cues, int i) {
        for (var cue : cues) {
            if (cue.from() == i) return cue;
        }
        return null;
    }

    private static int withoutMarks(View s, int from, int end) {
        int at = end;
        while (at > from + 1 && (s.is(at - 1, ",") || s.isDash(at - 1) || s.is(at - 1, ";") || s.is(at - 1, ":"))) at--;
        return at;
    }
}
