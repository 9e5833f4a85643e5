package io.onrecord.extraction.speakers;

import io.onrecord.extraction.text.Range;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article and every place where a name stands.
 *
 * @param people in order of first appearance
 * @param byMention start of a mention to whom it names
 * @param runs start of a name of whatever sort to that name
 */
record Cast(List<Person> people, Map<Integer, Person> byMention, NavigableMap<Integer, NameRun> runs) {

    private static final int MOST_CANDIDATES = 300;

    /** The names that stand within a range, in text order. */
    List<NameRun> within(Range range) {
        return List.copyOf(runs.subMap(range.start(), range.end()).values());
    }

    /** Those who may be meant by a role; in an article with very many names the first of them. */
    Stream<Person> candidates() {
        return people.stream().limit(MOST_CANDIDATES);
    }

    /** The person of whom {@code fits} holds and who was named last before a place, not too far back. */
    @Nullable
    Person lastNamedBefore(int place, Predicate<Person> fits) {
        int looked = 0;
        for (var run : runs.headMap(place, false).descendingMap().values()) {
            var person = named(run);
            if (person != null && fits.test(person)) return person;
            if (++looked == MOST_CANDIDATES) return null;
        }
        return null;
    }

    /** Whether somebody here has it, as compared. */
    boolean isSurname(String surname) {
        return candidates()
                .anyMatch(person -> person.isFullyNamed() && person.surname().equals(surname));
    }

    @Nullable
    Person named(NameRun run) {
        return byMention.get(run.range().start());
    }
}
