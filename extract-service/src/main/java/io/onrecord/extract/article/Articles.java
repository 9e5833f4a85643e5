package io.onrecord.extract.article;

import io.agroal.api.AgroalDataSource;
import io.onrecord.contracts.DatePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Finds articles in the record. */
@ApplicationScoped
public class Articles {
    private static final String NEWEST = """
            SELECT a.version, a.url, a.outlet, a.title, a.published_value, a.published_precision, v.text,
                   (a.received_at AT TIME ZONE 'UTC')::date, a.published_method
            FROM article a JOIN article_version v ON v.article_id = a.id AND v.version = a.version
            WHERE a.id = ?""";

    private final AgroalDataSource record;

    Articles(AgroalDataSource record) {
        this.record = record;
    }

    public Optional<Article> newest(UUID id) throws SQLException {
        try (var connection = record.getConnection()) {
            return newest(connection, id);
        }
    }

    /** Whether the record still says of an article what it said when it was read. To be asked in a transaction. */
    public static boolean isAsRead(Connection connection, Article article) throws SQLException {
        return newest(connection, article.id()).filter(article::equals).isPresent();
    }

    private static Optional<Article> newest(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Article(
                                id,
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                DatePrecision.valueOf(row.getString(6)),
                                row.getString(9),
                                row.getObject(8, LocalDate.class),
                                row.getString(7)))
                        : Optional.empty();
            }
        }
    }

    /** Whether the record is to have it no more, so that nobody need wonder where it is. */
    public boolean isTakenDown(UUID id) throws SQLException {
        try (var connection = record.getConnection();
                var select = connection.prepareStatement("SELECT FROM takedown_target WHERE id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The version whose statements the record holds. */
    public OptionalInt extractedVersion(UUID id) throws SQLException {
        try (var connection = record.getConnection();
                var select = connection.prepareStatement(
                        "SELECT version FROM reading WHERE article_id = ? AND state = 'EXTRACTED'")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
