package io.onrecord.extraction.speakers;

import org.jspecify.annotations.Nullable;

/** A statement whose source is not told goes on with whoever spoke last. */
final class Turning {
    private static final int FARTHEST = 2;

    private Turning() {}

    static @Nullable Answer goesOn(Question question) {
        if (!question.source().isEmpty()) return null;
        int paragraph = question.attribution().paragraph();
        var here = question.turns().lastIn(paragraph);
        if (here != null) return here;
        var person = question.turns().lastPerson(any -> true, paragraph, FARTHEST);
        return person == null ? null : Answer.of(person);
    }
}
