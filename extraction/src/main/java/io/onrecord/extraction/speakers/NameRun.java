package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name as it stands in the text, its titles apart.
 *
 * @param range the name itself
 * @param words its words
 * @param keys the same, blind to the ways of transliteration
 * @param before titles and demonyms directly before it, lower case ("russian", "president")
 * @param gender as title and given name tell
 * @param place what the words around it say of it
 */
record NameRun(
        Sort sort,
        Range range,
        List<String> words,
        List<String> keys,
        List<String> before,
        Gender gender,
        int paragraph,
        Place place) {
    enum Sort {
        PERSON,
        /** A single word that may be anybody's surname, or no person at all. */
        PERHAPS,
        ORGANISATION,
        PLACE
    }

    /**
     * Where a name stands.
     *
     * @param from where its titles begin
     * @param possessive "X's"
     * @param belongs "of X", "for X"
     * @param after after a preposition of another sort: "in X", "by X"
     * @param opens begins a sentence, where every word has a capital
     */
    record Place(int from, boolean possessive, boolean belongs, boolean after, boolean opens) {}

    /** It may be who acts: it owns nothing and is of nothing. */
    boolean subject() {
        return !place.possessive() && !place.belongs();
    }

    NameRun sorted(Sort other) {
        return new NameRun(other, range, words, keys, before, Gender.UNKNOWN, paragraph, place);
    }

    /** The name alone, of which the first word turned out to be a place whose office the person holds. */
    NameRun withoutFirst() {
        int from = range.start() + words.getFirst().length() + 1;
        var titles = new ArrayList<>(before);
        titles.add(words.getFirst().toLowerCase(Locale.ROOT));
        return new NameRun(
                sort,
                new Range(from, range.end()),
                words.subList(1, words.size()),
                keys.subList(1, keys.size()),
                List.copyOf(titles),
                gender,
                paragraph,
                new Place(place.from(), place.possessive(), false, false, place.opens()));
    }

    String text() {
        return String.join(" ", words);
    }

    String surname() {
        return keys.get(Surnames.last(words));
    }
}
