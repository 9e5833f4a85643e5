package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.position.Pending;
import io.onrecord.extract.statement.Counts;
import io.onrecord.extraction.topics.TopicScore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which statements of an article have one topic, brought in step together with the counts, in one transaction. */
final class Tags {
    private final Connection connection;
    private final String topic;
    private final Counts counts = new Counts();

    Tags(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /**
     * Of one article; leaves alone what is right already.
     *
     * @param ids of its statements
     * @param statements topics of each
     */
    void put(UUID article, List<UUID> ids, List<List<TopicScore>> statements, List<TopicScore> whole)
            throws SQLException {
        var wanted = new HashMap<UUID, Float>();
        for (int i = 0; i < statements.size(); i++) {
            for (var score : statements.get(i)) {
                wanted.put(ids.get(i), score.score());
            }
        }
        asDecided(ids, wanted);
        bringInStep(article, ids, wanted, whole);
    }

    /** An article and its statements lose the topic, which nobody follows any more, also where a person has given it to them. */
    void remove(UUID article, List<UUID> ids) throws SQLException {
        bringInStep(article, ids, Map.of(), List.of());
    }

    private void bringInStep(UUID article, List<UUID> ids, Map<UUID, Float> wanted, List<TopicScore> whole)
            throws SQLException {
        if (!wanted.equals(present(article, ids))) {
            counts.subtractAll(connection, article);
            delete(article, ids);
            insert(article, wanted);
            counts.addAll(connection, article);
            Pending.add(connection, ids);
        }
        try (var delete =
                connection.prepareStatement("DELETE FROM article_topic WHERE article_id = ? AND topic_id = ?")) {
            delete.setObject(1, article);
            delete.setString(2, topic);
            delete.executeUpdate();
        }
        if (!whole.isEmpty()) {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO article_topic (article_id, topic_id, score) VALUES (?, ?, ?)")) {
                insert.setObject(1, article);
                insert.setString(2, topic);
                insert.setFloat(3, whole.getLast().score());
                insert.executeUpdate();
            }
        }
    }

    /** What people have said of this topic goes before what is told of it; of two on the same statement the later. */
    private void asDecided(List<UUID> statements, Map<UUID, Float> wanted) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT statement_now, ? = ANY (topics_added) FROM correction
                WHERE kind = 'RETAG' AND undone_at IS NULL AND statement_now = ANY (?)
                    AND (? = ANY (topics_added) OR ? = ANY (topics_removed))
                ORDER BY number""")) {
            select.setString(1, topic);
            select.setArray(2, Arrays.ids(connection, statements));
            select.setString(3, topic);
            select.setString(4, topic);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        wanted.put(rows.getObject(1, UUID.class), 1F);
                    } else {
                        wanted.remove(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
    }

    /** The counts of all articles put, in their one order. */
    void write() throws SQLException {
        counts.write(connection);
    }

    private Map<UUID, Float> present(UUID article, List<UUID> statements) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT statement_id, score FROM statement_topic WHERE topic_id = ? AND statement_id = ANY (?) AND article_id = ?")) {
            select.setString(1, topic);
            select.setArray(2, Arrays.ids(connection, statements));
            select.setObject(3, article);
            try (var rows = select.executeQuery()) {
                var found = new HashMap<UUID, Float>();
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getFloat(2));
                }
                return found;
            }
        }
    }

    private void delete(UUID article, List<UUID> statements) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM statement_topic WHERE topic_id = ? AND statement_id = ANY (?) AND article_id = ?")) {
            delete.setString(1, topic);
            delete.setArray(2, Arrays.ids(connection, statements));
            delete.setObject(3, article);
            delete.executeUpdate();
        }
    }

    private void insert(UUID article, Map<UUID, Float> scores) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO statement_topic (article_id, statement_id, topic_id, score) VALUES (?, ?, ?, ?)")) {
            for (var entry : scores.entrySet()) {
                insert.setObject(1, article);
                insert.setObject(2, entry.getKey());
                insert.setString(3, topic);
                insert.setFloat(4, entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
