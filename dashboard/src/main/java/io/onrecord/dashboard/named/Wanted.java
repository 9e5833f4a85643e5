package io.onrecord.dashboard.named;

import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.statement.StatementFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose articles are counted, and which.
 *
 * @param by day, week or month; null: as fine as can be drawn
 * @param filter of outlet and days
 */
public record Wanted(UUID id, @Nullable String by, StatementFilter filter) {

    /** The articles that name the speaker; with {@code quotes} those alone that quote, or do not. */
    String articles(StatementFilter some, @Nullable Boolean quotes) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("names", id.toString());
        if (quotes != null) {
            parts.put("quotes", quotes.toString());
        }
        parts.putAll(some.parts());
        return "/articles" + Links.query(parts);
    }

    /** As JSON. */
    public String api() {
        return "/api/v1/speakers/" + id + "/named" + query();
    }

    public String csv() {
        return "/api/v1/speakers/" + id + "/named.csv" + query();
    }

    private String query() {
        Map<String, String> parts = filter.parts();
        if (by != null) {
            parts.put("by", by);
        }
        return Links.query(parts);
    }
}
