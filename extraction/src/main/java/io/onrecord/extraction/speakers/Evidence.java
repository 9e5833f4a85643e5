package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What speaks for and against an answer.
 *
 * @param sieve that gave it
 * @param distance how far back, in characters, the one answered was last named; 0 when the source itself has the name
 * @param rivals how many others who may be meant were named since, or bear the same surname
 * @param partly the article never gives the full name
 * @param links how many pronouns and descriptions, each resting on the one before, lead back to a name
 */
record Evidence(String sieve, int distance, int rivals, boolean partly, int links) {
    private static final Set<String> BY_NAME = Set.of("full-name", "surname", "lone-name");
    private static final int MOST_LOOKED_AT = 40;
    private static final int FARTHEST = 5000;

    static Evidence of(Question question, String sieve, Answer answer) {
        var person = answer.person();
        if (person == null) return new Evidence(sieve, 0, 0, false, 0);
        boolean partly = !person.isFullyNamed();
        if (BY_NAME.contains(sieve)) return new Evidence(sieve, 0, namesakes(question, person), partly, 0);
        int last = person.lastBefore(question.place());
        int distance = last < 0 ? FARTHEST : Math.min(FARTHEST, question.place() - last);
        int links = question.turns().links(person) + 1;
        return new Evidence(
                sieve, distance, since(question, person, answer.speaker().gender()), partly, links);
    }

    private static int namesakes(Question question, Person person) {
        return (int) question.cast()
                .candidates()
                .filter(other -> !other.equals(person) && other.surname().equals(person.surname()))
                .count();
    }

    /** Others named between the last mention and here. */
    private static int since(Question question, Person person, Gender gender) {
        // One object stands for one person; hashing them would go through all their mentions.
        var others = Collections.<Person>newSetFromMap(new IdentityHashMap<>());
        int looked = 0;
        for (var run : question.cast()
                .runs()
                .headMap(question.place(), false)
                .descendingMap()
                .values()) {
            var other = question.cast().named(run);
            if (person.equals(other) || ++looked > MOST_LOOKED_AT) break;
            if (other != null && other.isFullyNamed() && other.may(gender)) others.add(other);
        }
        return others.size();
    }
}
