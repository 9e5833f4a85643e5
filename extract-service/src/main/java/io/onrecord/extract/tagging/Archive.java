package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.topic.ArticleVectors;
import io.onrecord.extract.topic.AssignTopics;
import io.onrecord.extract.topic.VectorRows;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.topics.Opening;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The articles of the record as topics see them, in one transaction. */
final class Archive {
    private static final String STATEMENTS = """
            SELECT s.id, s.content_text, v.vector FROM statement s
            LEFT JOIN statement_vector v ON v.article_id = s.article_id AND v.statement_id = s.id WHERE s.article_id = ? ORDER BY s.ordinal""";

    private static final String ABOUT = """
            SELECT r.title, v.vector FROM reading r
            LEFT JOIN article_vector v ON v.article_id = r.article_id WHERE r.article_id = ? AND r.state = 'EXTRACTED'""";

    private static final String OPENING = """
            SELECT r.title, x.text, r.title_start, r.title_end, r.boilerplate
            FROM reading r JOIN article_version x ON x.article_id = r.article_id AND x.version = r.version
            WHERE r.article_id = ?""";

    private static final String MISSING = """
            SELECT r.article_id FROM reading r
            WHERE r.article_id = ANY (?) AND r.state = 'EXTRACTED'
                AND (NOT EXISTS (SELECT FROM article_vector v WHERE v.article_id = r.article_id)
                OR EXISTS (SELECT FROM statement s WHERE s.article_id = r.article_id
                           AND NOT EXISTS (SELECT FROM statement_vector v WHERE v.article_id = s.article_id AND v.statement_id = s.id)))
            ORDER BY 1""";

    private final Connection connection;

    Archive(Connection connection) {
        this.connection = connection;
    }

    /** An article that was read. */
    record Stored(String title, List<UUID> ids, List<String> words, ArticleVectors vectors) {}

    @SuppressWarnings("ArrayRecordComponent") // as the database gives it; never compared
    private record Row(UUID id, String words, byte @Nullable [] vector) {}

    /** The next articles, in the order of ids. */
    List<UUID> after(Task task, int limit) throws SQLException {
        var sql = task.removed() ? """
                    SELECT article_id FROM statement_topic WHERE topic_id = ?
                    UNION SELECT article_id FROM article_topic WHERE topic_id = ? ORDER BY 1 LIMIT ?""" : """
                    SELECT article_id FROM reading WHERE state = 'EXTRACTED' AND (?::uuid IS NULL OR article_id > ?::uuid)
                    ORDER BY article_id LIMIT ?""";
        try (var select = connection.prepareStatement(sql)) {
            Object from = task.removed() ? task.topic().id() : task.after();
            int type = task.removed() ? Types.VARCHAR : Types.OTHER;
            select.setObject(1, from, type);
            select.setObject(2, from, type);
            select.setInt(3, limit);
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** Those of them that have no vectors, or not all. */
    List<UUID> withoutVectors(List<UUID> articles) throws SQLException {
        try (var select = connection.prepareStatement(MISSING)) {
            select.setArray(1, Arrays.ids(connection, articles));
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** Gives an article the vectors that it has not, the same as if it were read now. */
    void fill(UUID id, AssignTopics assign) throws SQLException {
        var rows = rows(id);
        try (var select = connection.prepareStatement(OPENING)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    @Nullable String title = row.getString(1);
                    @Nullable Integer start = row.getObject(3, Integer.class);
                    @Nullable Integer end = row.getObject(4, Integer.class);
                    var headline = start == null || end == null ? null : new Span(start, end);
                    var opening = Opening.of(title, row.getString(2), headline, spans(row.getArray(5)));
                    var words = rows.stream().map(Row::words).toList();
                    VectorRows.put(
                            connection,
                            id,
                            rows.stream().map(Row::id).toList(),
                            assign.vectors(Objects.requireNonNullElse(title, ""), opening, words));
                }
            }
        }
    }

    private static List<Span> spans(Array pairs) throws SQLException {
        var ends = (Integer[]) pairs.getArray();
        var spans = new ArrayList<Span>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            spans.add(new Span(ends[i], ends[i + 1]));
        }
        return spans;
    }

    /** The statements of an article. */
    List<UUID> statements(UUID article) throws SQLException {
        return rows(article).stream().map(Row::id).toList();
    }

    /** Null when the article is no longer there. */
    @Nullable
    Stored article(UUID id) throws SQLException {
        var rows = rows(id);
        try (var select = connection.prepareStatement(ABOUT)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var title = Objects.requireNonNullElse(row.getString(1), "");
                var words = rows.stream().map(Row::words).toList();
                var opening = row.getBytes(2);
                var vectors = complete(rows, opening);
                if (vectors == null) {
                    throw new SQLTransientException("article " + id + " has lost its vectors; it will get them again");
                }
                return new Stored(title, rows.stream().map(Row::id).toList(), words, vectors);
            }
        }
    }

    private static @Nullable ArticleVectors complete(List<Row> rows, byte @Nullable [] opening) {
        var vectors = new ArrayList<byte[]>();
        for (var row : rows) {
            if (row.vector() == null) {
                return null;
            }
            vectors.add(row.vector());
        }
        return opening == null ? null : new ArticleVectors(opening, vectors);
    }

    private List<Row> rows(UUID article) throws SQLException {
        try (var select = connection.prepareStatement(STATEMENTS)) {
            select.setObject(1, article);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Row>();
                while (rows.next()) {
                    all.add(new Row(rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3)));
                }
                return all;
            }
        }
    }
}
