package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reading that somebody asked for has changed, in the transaction of that reading. */
final class Reextracted {
    private static final String OTHER_VERSION = "another version of the article was read";

    private static final String COMPARED = """
            UPDATE reextraction_article SET done_at = now(), extractor_before = ?,
                extractor_after = (SELECT extractor FROM reading r WHERE r.article_id = reextraction_article.article_id),
                same = ?, other_speaker = ?, otherwise = ?, added = ?, removed = ?
            WHERE article_id = ? AND done_at IS NULL""";

    private static final String IN_VAIN = """
            UPDATE reextraction_article SET done_at = now(), reason = ? WHERE article_id = ? AND done_at IS NULL""";

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

    /**
     * A statement but for its words, which its id stands for.
     *
     * @param name of who has no entry and is told apart by it alone; null for all others, however the article calls them
     */
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
            compared(Difference.of(before, statements()));
        } else {
            failed(OTHER_VERSION);
        }
    }

    private void compared(Difference difference) throws SQLException {
        try (var update = connection.prepareStatement(COMPARED)) {
            update.setString(1, extractor);
            update.setInt(2, difference.same());
            update.setInt(3, difference.otherSpeaker());
            update.setInt(4, difference.otherwise());
            update.setInt(5, difference.added());
            update.setInt(6, difference.removed());
            update.setObject(7, article);
            update.executeUpdate();
        }
    }

    void failed(String reason) throws SQLException {
        try (var update = connection.prepareStatement(IN_VAIN)) {
            update.setString(1, reason);
            update.setObject(2, article);
            update.executeUpdate();
        }
    }

    private Map<UUID, Was> statements() throws SQLException {
        var all = new HashMap<UUID, Was>();
        try (var select = connection.prepareStatement("""
                SELECT s.id, s.speaker_id, CASE WHEN s.speaker_id IS NULL THEN s.speaker_name END, s.status,
                    ARRAY(SELECT topic_id FROM statement_topic t WHERE t.article_id = s.article_id AND t.statement_id = s.id ORDER BY topic_id)
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
