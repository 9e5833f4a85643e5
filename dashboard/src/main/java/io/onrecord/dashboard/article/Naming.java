package io.onrecord.dashboard.article;

import io.onrecord.dashboard.statement.Whom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the articles are to name.
 *
 * @param quotes {@code true} or {@code false}: whether they are to have a statement of the speaker; null: either way
 * @param called what the speaker is called; null where nobody is asked for
 * @param faults what cannot be used, in sentences
 */
public record Naming(
        @Nullable String names,
        @Nullable String quotes,
        @Nullable String called,
        List<String> faults) {

    static Naming of(@Nullable String names, @Nullable String quotes, Whom whom) {
        if (names == null || names.isBlank()) {
            return new Naming(null, null, null, List.of());
        }
        try {
            String id = UUID.fromString(names.strip()).toString();
            String either = "true".equals(quotes) || "false".equals(quotes) ? quotes : null;
            return new Naming(id, either, whom.called(id), List.of());
        } catch (IllegalArgumentException notAnId) {
            return new Naming(
                    null, null, null, List.of("That is not a speaker's id; choose the speaker from the list."));
        }
    }

    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (names != null) {
            parts.put("names", names);
        }
        if (quotes != null) {
            parts.put("quotes", quotes);
        }
        return parts;
    }

    /** Above the list; null where nobody is asked for. */
    public @Nullable String sentence() {
        if (called == null) {
            return null;
        }
        return switch (quotes) {
            case "true" -> "Articles with a statement of " + called + ".";
            case "false" -> "Articles that name " + called + " without a statement of theirs.";
            case null, default -> "Articles that name " + called + ".";
        };
    }
}
