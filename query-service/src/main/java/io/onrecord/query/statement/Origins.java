package io.onrecord.query.statement;

import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where the statements of a page come from, in one go; of the articles' texts no more than is quoted. */
@ApplicationScoped
public class Origins {
    private static final int AROUND = 32;

    private record Found(
            UUID id, Instant recordedAt, @Nullable String url) {}

    private record Quoted(UUID id, Origin.Quote quote) {}

    private final Database database;

    Origins(Database database) {
        this.database = database;
    }

    /** Without the words as they stand in the text. */
    public Map<UUID, Origin> of(List<StatementSummary> statements) {
        return read(statements, Map.of());
    }

    /** With them. */
    public Map<UUID, Origin> quoted(List<StatementSummary> statements) {
        return read(
                statements,
                database
                        .list(quotes(ids(statements)), row -> {
                            int start = row.integer("span_start");
                            return new Quoted(
                                    row.id("id"),
                                    Origin.Quote.in(
                                            row.text("words"),
                                            Math.max(start - AROUND, 0),
                                            start,
                                            row.integer("span_end")));
                        })
                        .stream()
                        .collect(Collectors.groupingBy(
                                Quoted::id, Collectors.mapping(Quoted::quote, Collectors.toList()))));
    }

    private Map<UUID, Origin> read(List<StatementSummary> statements, Map<UUID, List<Origin.Quote>> quotes) {
        return database
                .list(
                        Sql.of("""
                        SELECT s.id, s.recorded_at, a.url FROM statement s JOIN article a ON a.id = s.article_id
                        WHERE s.id = ANY (?)""", (Object) ids(statements)),
                        row -> new Found(row.id("id"), row.instant("recorded_at"), row.textOrNull("url")))
                .stream()
                .collect(Collectors.toMap(
                        Found::id,
                        found -> new Origin(
                                found.recordedAt(), found.url(), quotes.getOrDefault(found.id(), List.of()))));
    }

    private static Sql quotes(UUID[] ids) {
        return Sql.of("""
                SELECT s.id, span.span_start, span.span_end,
                       substr(v.text, greatest(span_start - ?, 0) + 1, span_end + ? - greatest(span_start - ?, 0)) AS words
                FROM statement s
                JOIN reading r ON r.article_id = s.article_id
                JOIN article_version v ON v.article_id = r.article_id AND v.version = r.version
                CROSS JOIN LATERAL (SELECT n, s.content[2 * n - 1] AS span_start, s.content[2 * n] AS span_end
                                    FROM generate_series(1, cardinality(s.content) / 2) n) span
                WHERE s.id = ANY (?) ORDER BY s.id, span.n""", AROUND, AROUND, AROUND, ids);
    }

    private static UUID[] ids(List<StatementSummary> statements) {
        return statements.stream().map(StatementSummary::id).toArray(UUID[]::new);
    }
}
