package io.onrecord.extraction.knowledge;

import io.onrecord.extraction.Speaker.Gender;

/** A form of address or rank before a name: "Mr", "Sen.". */
public record Title(String title, Gender gender) {
    static Title read(Fields in) {
        in.allow("title", "gender");
        return new Title(in.text("title"), in.gender("gender"));
    }
}
