package io.onrecord.extraction.knowledge;

import java.util.List;

/**
 * A news agency.
 *
 * @param marks how articles credit it ("AP", "Associated Press")
 */
public record Agency(String name, List<String> marks) {
    static Agency read(Fields in) {
        in.allow("name", "marks");
        return new Agency(in.text("name"), in.texts("marks"));
    }
}
