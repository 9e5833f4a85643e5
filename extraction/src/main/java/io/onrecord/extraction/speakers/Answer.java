package io.onrecord.extraction.speakers;

import io.onrecord.extraction.Speaker;
import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sieve names.
 *
 * @param person the one of the cast, when it is one
 */
record Answer(Speaker speaker, @Nullable Person person) {
    static Answer of(Person person) {
        return new Answer(person.speaker(), person);
    }

    static Answer described(String words, SpeakerKind kind) {
        return new Answer(new Speaker(words, kind, null, Gender.UNKNOWN), null);
    }

    /** A person known by office alone. */
    static Answer holder(String office, Gender gender) {
        return new Answer(new Speaker(null, SpeakerKind.PERSON, office, gender), null);
    }

    static final Answer UNKNOWN = new Answer(Speaker.UNKNOWN, null);
}
