package io.onrecord.extraction.speakers;

import io.onrecord.extraction.StatementKind;
import org.jspecify.annotations.Nullable;

/** A statement whose source is not told goes on with whoever spoke last. */
final class Turning {
    private static final int FARTHEST = 2;

    private Turning() {}

    static @Nullable Answer goesOn(Question question) {
        if (!question.source().isEmpty() || isByNobody(question)) return null;
        int paragraph = question.attribution().paragraph();
        var here = question.turns().lastIn(paragraph);
        if (here != null) return here;
        var person = question.turns().lastPerson(any -> true, paragraph, FARTHEST);
        return person == null ? null : Answer.of(person);
    }

    /** "It is understood that …", "a decision was announced": reported, in the article's words, and by nobody named. */
    private static boolean isByNobody(Question question) {
        return question.attribution().kind() == StatementKind.INDIRECT;
    }
}
