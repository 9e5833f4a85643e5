package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reading that somebody asked for has changed, in the transaction of that reading. */
final class Reextracted {
    private static final String OTHER_VERSION = "another version of the article was read";

    private static final String TELL = """
            UPDATE reextraction_article SET done_at = now(), reason = ?, extractor_before = ?,
                extractor_after = (SELECT extractor FROM reading WHERE article_id = ?), statements_before = ?, statements_after = ?,
                same = ?, other_speaker = ?, otherwise = ?, added = ?, removed = ?
            WHERE article_id = ? AND done_at IS NULL""";

    private final Connection connection;
    private final UUID article;
    private final String extractor;
    private final int version;
    private final Map<UUID, Was> before;

    private Reextracted(Connection connection, UUID article, String extractor, int version) throws SQLException {
        this.connection = connection;
        this.article = article;
        this.extractor = extractor;
        this.version = version;
        this.before = statements();
    }

    /** A statement but for its words, which its id stands for. */
    record Was(@Nullable UUID speaker, @Nullable String name, String status, List<String> topics) {}

    /** To be asked before anything is changed; empty when nobody has asked for the reading. */
    static Optional<Reextracted> before(Connection connection, UUID article) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT r.extractor, r.version FROM reading r WHERE r.article_id = ?
                    AND EXISTS (SELECT FROM reextraction_article a WHERE a.article_id = r.article_id AND a.done_at IS NULL)""")) {
            select.setObject(1, article);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Reextracted(connection, article, row.getString(1), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }

    /** To be told when the statements are what they are now. */
    void after(int readVersion) throws SQLException {
        if (readVersion == version) {
            tell(null, Difference.of(before, statements()));
        } else {
            tell(OTHER_VERSION, null);
        }
    }

    void failed(String reason) throws SQLException {
        tell(reason, null);
    }

    private void tell(@Nullable String reason, @Nullable Difference difference) throws SQLException {
        try (var update = connection.prepareStatement(TELL)) {
            update.setString(1, reason);
            update.setString(2, extractor);
            update.setObject(3, article);
            int at = 4;
            for (int column = 0; column < Difference.COLUMNS; column++) {
                update.setObject(
                        at++, difference == null ? null : difference.columns().get(column), Types.INTEGER);
            }
            update.setObject(at, article);
            update.executeUpdate();
        }
    }

    private Map<UUID, Was> statements() throws SQLException {
        var all = new HashMap<UUID, Was>();
        try (var select = connection.prepareStatement("""
                SELECT s.id, s.speaker_id, s.speaker_name, s.status,
                    ARRAY(SELECT topic_id FROM statement_topic t WHERE t.statement_id = s.id ORDER BY topic_id)
                FROM statement s WHERE s.article_id = ?""")) {
            select.setObject(1, article);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.put(
                            rows.getObject(1, UUID.class),
                            new Was(rows.getObject(2, UUID.class), rows.getString(3), rows.getString(4), List.of((String
                                            [])
                                    rows.getArray(5).getArray())));
                }
            }
        }
        return all;
    }
}
