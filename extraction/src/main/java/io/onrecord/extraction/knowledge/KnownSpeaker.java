package io.onrecord.extraction.knowledge;

import io.onrecord.extraction.Speaker.Gender;
import io.onrecord.extraction.SpeakerKind;
import java.util.List;

/**
 * A speaker known before any article is read.
 *
 * @param id stable, made of small letters, digits and hyphens
 * @param name the usual full name
 * @param aliases other spellings and names
 */
public record KnownSpeaker(
        String id, String name, SpeakerKind kind, Gender gender, List<String> aliases, List<Office> offices) {
    static KnownSpeaker read(Fields in) {
        in.allow("id", "name", "kind", "gender", "aliases", "offices");
        var id = in.text("id");
        if (!id.matches("[a-z0-9-]+")) {
            throw in.wrong("id", "may have small letters, digits and hyphens, not '" + id + "'");
        }
        return new KnownSpeaker(
                id,
                in.text("name"),
                in.choice("kind", SpeakerKind.class, SpeakerKind.PERSON),
                in.gender("gender"),
                in.texts("aliases"),
                in.each("offices", Office::read));
    }
}
