package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Who is named and who is quoted in one article, and how many articles that makes; in one transaction. */
final class NamedRows {
    /** What is so now against what was written last. */
    private static final String CHANGES = """
            SELECT day, outlet, speaker_id, sum(named) AS named, sum(quoted) AS quoted FROM (
                SELECT published_on AS day, outlet, speaker_id, 1::int AS named, quoted::int AS quoted
                FROM article_named WHERE article_id = ?
                UNION ALL SELECT published_on, outlet, speaker_id, -1::int, -quoted::int FROM article_speaker WHERE article_id = ?) c
            GROUP BY day, outlet, speaker_id HAVING sum(named) <> 0 OR sum(quoted) <> 0
            ORDER BY speaker_id, outlet, day""";

    private final Connection connection;
    private final UUID article;

    NamedRows(Connection connection, UUID article) {
        this.connection = connection;
        this.article = article;
    }

    /**
     * Brings both in step with the article's mentions, statements and reading, which are to be there. The counts are written
     * as {@link Counts} writes its own: first each row is there, then all of them change at once, in their order.
     */
    void write() throws SQLException {
        update(
                "INSERT INTO speaker_named_day (day, outlet, speaker_id, articles_named, articles_quoted)"
                        + " SELECT day, outlet, speaker_id, 0, 0 FROM (" + CHANGES + ") changed"
                        + " ON CONFLICT (speaker_id, outlet, day) DO NOTHING",
                article,
                article);
        int changed = update(
                "INSERT INTO speaker_named_day AS d (day, outlet, speaker_id, articles_named, articles_quoted)"
                        + CHANGES
                        + " ON CONFLICT (speaker_id, outlet, day) DO UPDATE"
                        + " SET articles_named = d.articles_named + excluded.articles_named,"
                        + " articles_quoted = d.articles_quoted + excluded.articles_quoted",
                article,
                article);
        if (changed == 0) {
            return;
        }
        update("DELETE FROM speaker_named_day WHERE articles_named = 0");
        update("""
                DELETE FROM article_speaker s WHERE article_id = ? AND NOT EXISTS (
                    SELECT FROM article_named n WHERE n.article_id = s.article_id
                        AND (n.speaker_id, n.quoted, n.outlet, n.published_on)
                            IS NOT DISTINCT FROM (s.speaker_id, s.quoted, s.outlet, s.published_on))""", article);
        update("""
                INSERT INTO article_speaker (article_id, speaker_id, quoted, outlet, published_on)
                SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_named WHERE article_id = ?
                ORDER BY speaker_id ON CONFLICT DO NOTHING""", article);
    }

    private int update(String sql, UUID... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
