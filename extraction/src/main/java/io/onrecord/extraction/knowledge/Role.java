package io.onrecord.extraction.knowledge;

import io.onrecord.extraction.Speaker.Gender;
import java.util.List;

/**
 * A noun for what somebody is: "spokesman", "diplomat".
 *
 * @param noun singular, lower case
 * @param gender of those it may be said of
 * @param includes narrower roles: an ambassador is a diplomat
 * @param at bodies whose people are called so: a spokeswoman of the foreign ministry is a diplomat
 * @param adjectives what belongs to the office: "presidential"
 */
public record Role(String noun, Gender gender, List<String> includes, List<String> at, List<String> adjectives) {
    static Role read(Fields in) {
        in.allow("noun", "gender", "includes", "at", "adjectives");
        return new Role(
                in.text("noun"), in.gender("gender"), in.texts("includes"), in.texts("at"), in.texts("adjectives"));
    }
}
