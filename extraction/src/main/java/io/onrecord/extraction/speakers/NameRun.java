package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.text.Range;
import java.util.List;

/**
 * A name as it stands in the text, its titles apart.
 *
 * @param range the name itself
 * @param words its words
 * @param before titles and demonyms directly before it, lower case ("russian", "president")
 * @param gender as title and given name tell
 */
record NameRun(
        Sort sort,
        Range range,
        List<String> words,
        List<String> before,
        Gender gender,
        int paragraph,
        boolean subject) {
    enum Sort {
        PERSON,
        /** A single word that may be anybody's surname, or no person at all. */
        PERHAPS,
        ORGANISATION,
        PLACE
    }

    NameRun sorted(Sort other) {
        return new NameRun(other, range, words, before, Gender.UNKNOWN, paragraph, subject);
    }

    String text() {
        return String.join(" ", words);
    }

    String surname() {
        return Surnames.of(words);
    }
}
