package io.onrecord.dashboard.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which copies are among the articles of a list.
 *
 * @param copies {@code first}: each story once; {@code only}: copies alone; null: all
 * @param copyOf id of the article whose copies are shown; null: of any
 * @param faults what cannot be used, in sentences
 */
public record Copying(@Nullable String copies, @Nullable String copyOf, List<String> faults) {

    static Copying of(@Nullable String copies, @Nullable String copyOf) {
        String wanted = copies == null ? "" : copies.strip().toLowerCase(Locale.ROOT);
        String shown = wanted.equals("first") || wanted.equals("only") ? wanted : null;
        if (copyOf == null || copyOf.isBlank()) {
            return new Copying(shown, null, List.of());
        }
        try {
            return new Copying(shown, UUID.fromString(copyOf.strip()).toString(), List.of());
        } catch (IllegalArgumentException notAnId) {
            return new Copying(
                    shown, null, List.of("That is not an article's id; follow the link on the page of the article."));
        }
    }

    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (copies != null) {
            parts.put("copies", copies);
        }
        if (copyOf != null) {
            parts.put("copyOf", copyOf);
        }
        return parts;
    }
}
