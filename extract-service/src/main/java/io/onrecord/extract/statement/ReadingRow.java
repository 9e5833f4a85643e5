package io.onrecord.extract.statement;

import io.onrecord.extract.article.Article;
import io.onrecord.extract.article.ArticleFacts;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.Span;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of reading an article, in one transaction. */
public final class ReadingRow {
    private final Connection connection;

    ReadingRow(Connection connection) {
        this.connection = connection;
    }

    /** Nobody else works on this article until the transaction ends; the row that could be locked may not be there yet. */
    void lock(UUID article) throws SQLException {
        lock(connection, article);
    }

    /** The same, for others who change what an article has. */
    public static void lock(Connection connection, UUID article) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, article.getMostSignificantBits() ^ article.getLeastSignificantBits());
            lock.execute();
        }
    }

    OptionalInt version(UUID article) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version FROM reading WHERE article_id = ?")) {
            select.setObject(1, article);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    void extracted(Extraction extraction) throws SQLException {
        put(
                extraction.article(),
                extraction.facts(),
                null,
                extraction.read(),
                extraction.statements().size());
    }

    void failed(Article article, ArticleFacts facts, String reason) throws SQLException {
        put(article, facts, reason, null, 0);
    }

    /** What an earlier reading of the same version found holds, whatever this one ran into. */
    void failedAgain(UUID article, String reason) throws SQLException {
        try (var update = connection.prepareStatement("""
            UPDATE reading SET reason = ?, extractor = ?, extracted_at = now()
            WHERE article_id = ? AND state = 'FAILED'""")) {
            update.setString(1, reason);
            update.setString(2, ArticleReader.VERSION);
            update.setObject(3, article);
            update.executeUpdate();
        }
    }

    private void put(
            Article article, ArticleFacts facts, @Nullable String reason, @Nullable ReadArticle read, int statements)
            throws SQLException {
        try (var upsert = connection.prepareStatement("""
                INSERT INTO reading (article_id, version, state, extractor, reason, title, title_start, title_end, outlet,
                    outlet_method, published_value, published_precision, published_method, published_on, dateline, agency,
                    boilerplate, statements, language, extracted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, state = excluded.state,
                    extractor = excluded.extractor, reason = excluded.reason, title = excluded.title,
                    title_start = excluded.title_start, title_end = excluded.title_end, outlet = excluded.outlet,
                    outlet_method = excluded.outlet_method, published_value = excluded.published_value,
                    published_precision = excluded.published_precision, published_method = excluded.published_method,
                    published_on = excluded.published_on, dateline = excluded.dateline, agency = excluded.agency,
                    boilerplate = excluded.boilerplate, statements = excluded.statements, language = excluded.language,
                    extracted_at = excluded.extracted_at""")) {
            upsert.setObject(1, article.id());
            upsert.setInt(2, article.version());
            upsert.setString(3, reason == null ? "EXTRACTED" : "FAILED");
            upsert.setString(4, ArticleReader.VERSION);
            upsert.setString(5, reason);
            facts(upsert, facts);
            found(upsert, read);
            upsert.setInt(18, statements);
            upsert.setString(19, read == null ? null : read.language());
            upsert.executeUpdate();
        }
        makeSearchable(article);
    }

    /** Once for each version, as its text never changes. What could not be read can still be found. */
    private void makeSearchable(Article article) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE article_version SET search = to_tsvector('english', left(text, 200000))
                WHERE article_id = ? AND version = ? AND search IS NULL""")) {
            update.setObject(1, article.id());
            update.setInt(2, article.version());
            update.executeUpdate();
        }
    }

    private static void facts(PreparedStatement upsert, ArticleFacts facts) throws SQLException {
        upsert.setString(6, facts.title());
        upsert.setString(9, facts.outlet());
        upsert.setString(10, facts.outletMethod());
        upsert.setString(11, facts.published());
        upsert.setString(12, facts.precision().name());
        upsert.setString(13, facts.publishedMethod());
        upsert.setObject(14, facts.publishedOn(), Types.DATE);
    }

    private void found(PreparedStatement upsert, @Nullable ReadArticle read) throws SQLException {
        @Nullable Span title = read == null ? null : read.titleSpan();
        upsert.setObject(7, title == null ? null : title.start(), Types.INTEGER);
        upsert.setObject(8, title == null ? null : title.end(), Types.INTEGER);
        upsert.setString(15, read == null ? null : read.dateline());
        upsert.setString(16, read == null ? null : read.agency());
        upsert.setArray(17, Arrays.spans(connection, read == null ? List.of() : read.boilerplate()));
    }
}
