package io.onrecord.ingest.copy;

import io.onrecord.contracts.DatePrecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads articles as they are compared: of each the beginning of its newest text, what it is a copy of, and what was said of that. */
final class ReadRow {
    /** Some rows at once: of a text no more is kept than its wording. */
    private static final int AT_ONCE = 50;

    /** A body is there from the first version on, and its first moment is that of the article. */
    private static final String ROWS = """
            SELECT a.id, a.publisher, a.published_value, a.published_precision, born.received_at, left(v.text, ?) AS text,
                   c.of_id, c.share, c.decided, d.outcome, d.of_id AS said_of
            FROM article a
            JOIN article_version v ON v.article_id = a.id AND v.version = a.version
            JOIN article_version born ON born.article_id = a.id AND born.version = 1
            LEFT JOIN article_copy c ON c.article_id = a.id
            LEFT JOIN LATERAL (
                SELECT outcome, of_id FROM copy_decision WHERE article_id = a.id ORDER BY id DESC LIMIT 1) d ON true
            WHERE a.id = ANY (?)""";

    private ReadRow() {}

    static Map<UUID, Row> read(Connection connection, Collection<UUID> articles) throws SQLException {
        Map<UUID, Row> read = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setFetchSize(AT_ONCE);
            select.setInt(1, Wording.MOST);
            select.setArray(2, connection.createArrayOf("uuid", articles.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Row row = row(rows);
                    read.put(row.piece().id(), row);
                }
            }
        }
        return read;
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable UUID first = row.getObject("of_id", UUID.class);
        return new Row(
                piece(row),
                first == null ? null : new Link(first, row.getFloat("share"), row.getBoolean("decided")),
                said(row.getString("outcome"), row.getObject("said_of", UUID.class)));
    }

    private static Said said(@Nullable String outcome, @Nullable UUID other) {
        return switch (outcome) {
            case "COPY" -> new Said.CopyOf(Objects.requireNonNull(other));
            case "ORIGINAL" -> new Said.Original();
            case null, default -> new Said.Nothing();
        };
    }

    /** Of a moment the day that it is for everybody: by the days of two places the later could come first. */
    private static LocalDate day(String published, boolean toTheMinute) {
        return toTheMinute
                ? OffsetDateTime.parse(published)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                : LocalDate.parse(published.substring(0, "2000-01-01".length()));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        @Nullable String published = row.getString("published_value");
        DatePrecision precision = DatePrecision.valueOf(row.getString("published_precision"));
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        boolean toTheMinute = published != null && precision == DatePrecision.INSTANT;
        boolean toTheDay = published != null && (toTheMinute || precision == DatePrecision.DAY);
        return new Piece(
                row.getObject("id", UUID.class),
                row.getString("publisher"),
                toTheDay
                        ? day(published, toTheMinute)
                        : received.atOffset(ZoneOffset.UTC).toLocalDate(),
                toTheMinute ? OffsetDateTime.parse(published).toInstant() : received,
                Wording.of(row.getString("text")));
    }
}
