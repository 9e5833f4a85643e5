package io.onrecord.extraction.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country as news names it.
 *
 * @param aliases other names ("U.S.")
 * @param demonyms what its people and things are called ("Russian")
 * @param capital the city that stands for its government
 */
public record Country(
        String name,
        List<String> aliases,
        List<String> demonyms,
        @Nullable String capital) {
    static Country read(Fields in) {
        in.allow("name", "aliases", "demonyms", "capital");
        return new Country(in.text("name"), in.texts("aliases"), in.texts("demonyms"), in.optionalText("capital"));
    }
}
