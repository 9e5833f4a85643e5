package io.onrecord.extraction.statements;

import io.onrecord.extraction.text.Words;
import java.util.List;
import java.util.Optional;

/** According to X, …; …, according to X. */
final class AccordingTo {
    private AccordingTo() {}

    static Optional<Attribution> in(View s, int paragraph) {
        for (int i = 0; i + 2 < s.size(); i++) {
            if (s.is(i, "according") && s.is(i + 1, "to")) return i == 0 ? front(s, paragraph) : back(s, i, paragraph);
        }
        return Optional.empty();
    }

    private static Optional<Attribution> front(View s, int paragraph) {
        int end = closedSourceEnd(s);
        if (!s.is(end, ",") && !s.in(2, Words.PRONOUNS)) return Optional.empty();
        int from = s.is(end, ",") ? end + 1 : end;
        int to = s.size();
        while (to > from && s.isFinalMark(to - 1)) to--;
        return attribution(s, paragraph, "according-to-first", 0, new Source(2, end), from, to);
    }

    private static Optional<Attribution> back(View s, int according, int paragraph) {
        int to = according;
        while (to > 0 && (s.is(to - 1, ",") || s.isDash(to - 1))) to--;
        int from = 0;
        return attribution(
                s,
                paragraph,
                "according-to-last",
                according,
                new Source(according + 2, sourceEnd(s, according + 2)),
                from,
                to);
    }

    /** "According to X, the dam …": what follows the comma is an apposition only if another comma closes it. */
    private static int closedSourceEnd(View s) {
        int end = sourceEnd(s, 2);
        if (s.is(end, ",")) return end;
        for (int i = 2; i < end; i++) {
            if (s.is(i, ",")) return i;
        }
        return end;
    }

    private static int sourceEnd(View s, int from) {
        if (s.is(from, "him") || (s.is(from, "her") && s.is(from + 1, ",")) || s.is(from, "them")) return from + 1;
        var source = RightSubject.of(s, from);
        return source == null ? from : source.to();
    }

    private static Optional<Attribution> attribution(
            View s, int paragraph, String rule, int according, Source source, int from, int to) {
        if (to <= from || source.to() <= source.from() || s.words(from, to) < 2) return Optional.empty();
        return Optional.of(new Attribution(
                rule,
                Kinds.of(s, from, to),
                paragraph,
                List.of(Kinds.content(s, from, to)),
                List.of(s.range(according, according + 2)),
                s.range(source.from(), source.to())));
    }
}
