package io.onrecord.extraction.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who has spoken so far, in the order of the text. */
final class Turns {
    private record Turn(int paragraph, Answer answer) {}

    private static final int FARTHEST = 200;

    private final List<Turn> turns = new ArrayList<>();

    void add(int paragraph, Answer answer) {
        turns.add(new Turn(paragraph, answer));
    }

    @Nullable
    Answer last() {
        return turns.isEmpty() ? null : turns.getLast().answer();
    }

    /** The last to speak in this paragraph. */
    @Nullable
    Answer lastIn(int paragraph) {
        return turns.isEmpty() || turns.getLast().paragraph() != paragraph ? null : last();
    }

    /** The last person to speak of whom {@code fits} holds, not too long ago. */
    @Nullable
    Person lastPerson(Predicate<Person> fits, int paragraph, int farthest) {
        int first = Math.max(0, turns.size() - FARTHEST);
        for (int i = turns.size() - 1; i >= first && paragraph - turns.get(i).paragraph() <= farthest; i--) {
            var person = turns.get(i).answer().person();
            if (person != null && fits.test(person)) return person;
        }
        return null;
    }
}
