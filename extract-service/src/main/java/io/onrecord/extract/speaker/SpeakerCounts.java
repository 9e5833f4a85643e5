package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** The counts of some speakers, made anew as a whole, in one transaction. */
public final class SpeakerCounts {
    private final Connection connection;

    public SpeakerCounts(Connection connection) {
        this.connection = connection;
    }

    /** To be called before anything of theirs changes: nobody may count in between. */
    public void lock() throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE statement_day, topic_day, speaker_named_day IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    public void again(Collection<UUID> all) throws SQLException {
        var speakers = Arrays.ids(connection, all);
        update("DELETE FROM statement_day WHERE speaker_id = ANY (?)", speakers);
        update("DELETE FROM topic_day WHERE speaker_id = ANY (?)", speakers);
        update("DELETE FROM article_speaker WHERE speaker_id = ANY (?)", speakers);
        update("DELETE FROM speaker_named_day WHERE speaker_id = ANY (?)", speakers);
        update("""
                INSERT INTO statement_day (day, outlet, speaker_id, kind, statements, echoes)
                SELECT published_on, outlet, speaker_id, kind, count(*), count(*) FILTER (WHERE is_first) FROM statement
                WHERE speaker_id = ANY (?) GROUP BY 1, 2, 3, 4""", speakers);
        update("""
                INSERT INTO topic_day (day, outlet, speaker_id, topic_id, kind, statements, echoes)
                SELECT s.published_on, s.outlet, s.speaker_id, l.above_id, s.kind, count(DISTINCT s.id),
                    count(DISTINCT s.id) FILTER (WHERE s.is_first)
                FROM statement s JOIN statement_topic t ON t.statement_id = s.id
                JOIN topic_lineage l ON l.topic_id = t.topic_id
                WHERE s.speaker_id = ANY (?) GROUP BY 1, 2, 3, 4, 5""", speakers);
        update("""
                INSERT INTO article_speaker (article_id, speaker_id, quoted, outlet, published_on)
                SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_named
                WHERE speaker_id = ANY (?)""", speakers);
        update("""
                INSERT INTO speaker_named_day (day, outlet, speaker_id, articles_named, articles_quoted)
                SELECT published_on, outlet, speaker_id, count(*), count(*) FILTER (WHERE quoted) FROM article_speaker
                WHERE speaker_id = ANY (?) GROUP BY 1, 2, 3""", speakers);
    }

    private void update(String sql, Array speakers) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, speakers);
            statement.executeUpdate();
        }
    }
}
