package io.onrecord.extraction.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who has spoken so far, in the order of the text. */
final class Turns {
    private record Turn(int paragraph, Answer answer, int links) {}

    private static final int FARTHEST = 200;
    private static final int NEAR = 20;

    private final List<Turn> turns = new ArrayList<>();

    /** @param links how many pronouns and descriptions lead back to a name */
    void add(int paragraph, Answer answer, int links) {
        turns.add(new Turn(paragraph, answer, links));
    }

    /** How many pronouns and descriptions lead from where somebody last spoke back to a name. */
    int links(Person person) {
        int first = Math.max(0, turns.size() - NEAR);
        for (int i = turns.size() - 1; i >= first; i--) {
            if (person.equals(turns.get(i).answer().person()))
                return turns.get(i).links();
        }
        return 0;
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
