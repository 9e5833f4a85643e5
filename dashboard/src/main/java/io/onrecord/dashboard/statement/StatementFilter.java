package io.onrecord.dashboard.statement;

import io.onrecord.dashboard.page.Links;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which statements: the same words as on the API, every one optional.
 *
 * @param asOf the moment at which the record held them; null is now
 */
public record StatementFilter(
        @Nullable String q,
        @Nullable String speaker,
        @Nullable String topic,
        @Nullable String outlet,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String first,
        @Nullable String from,
        @Nullable String to,
        @Nullable String asOf) {

    public static final StatementFilter ALL =
            new StatementFilter(null, null, null, null, null, null, null, null, null, null);

    public static StatementFilter speaker(String id) {
        return new StatementFilter(null, id, null, null, null, null, null, null, null, null);
    }

    public static StatementFilter topic(String id) {
        return new StatementFilter(null, null, id, null, null, null, null, null, null, null);
    }

    public StatementFilter onTopic(@Nullable String id) {
        return new StatementFilter(q, speaker, id, outlet, kind, status, first, from, to, asOf);
    }

    public StatementFilter by(@Nullable String speakerId) {
        return new StatementFilter(q, speakerId, topic, outlet, kind, status, first, from, to, asOf);
    }

    public StatementFilter carriedBy(String outletName) {
        return new StatementFilter(q, speaker, topic, outletName, kind, status, first, from, to, asOf);
    }

    /** The same, as the record held it at this moment. */
    public StatementFilter asOf(@Nullable String moment) {
        return new StatementFilter(q, speaker, topic, outlet, kind, status, first, from, to, moment);
    }

    /** These days of it, and no others that it may have allowed. */
    public StatementFilter between(LocalDate start, LocalDate end) {
        return new StatementFilter(
                q, speaker, topic, outlet, kind, status, first, later(from, start), earlier(to, end), asOf);
    }

    /** The same whenever it was said. */
    public StatementFilter anyDay() {
        return new StatementFilter(q, speaker, topic, outlet, kind, status, first, null, null, asOf);
    }

    private static String later(@Nullable String bound, LocalDate day) {
        return bound != null && LocalDate.parse(bound).isAfter(day) ? bound : day.toString();
    }

    private static String earlier(@Nullable String bound, LocalDate day) {
        return bound != null && LocalDate.parse(bound).isBefore(day) ? bound : day.toString();
    }

    /** What is asked for, by name, in a fixed order. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", q);
        put(parts, "speaker", speaker);
        put(parts, "topic", topic);
        put(parts, "outlet", outlet);
        put(parts, "kind", kind);
        put(parts, "status", status);
        put(parts, "first", first);
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "asOf", asOf);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }

    /** The same question with another part, or another value of one. */
    StatementFilter with(String part, String value) {
        Map<String, String> more = parts();
        more.put(part, value);
        return of(more);
    }

    /** The same question without one of its parts. */
    public StatementFilter without(String part) {
        Map<String, String> rest = parts();
        rest.remove(part);
        return of(rest);
    }

    private static StatementFilter of(Map<String, String> parts) {
        return new StatementFilter(
                parts.get("q"),
                parts.get("speaker"),
                parts.get("topic"),
                parts.get("outlet"),
                parts.get("kind"),
                parts.get("status"),
                parts.get("first"),
                parts.get("from"),
                parts.get("to"),
                parts.get("asOf"));
    }

    public boolean isAll() {
        return parts().isEmpty();
    }

    public String href() {
        return "/statements" + Links.query(parts());
    }

    /** All of it as a file of this ending. */
    public String file(String ending) {
        return "/api/v1/statements." + ending + Links.query(parts());
    }

    /** New ones as they come; of what is past there are none. */
    public @Nullable String live() {
        return asOf == null ? "/api/v1/statements/live" + Links.query(parts()) : null;
    }

    public String api() {
        return "/api/v1/statements" + Links.query(parts());
    }
}
