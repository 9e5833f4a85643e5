package io.onrecord.extract.tagging;

import io.onrecord.extraction.topics.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the record has been looked through, in one transaction. */
final class Tasks {
    private static final String SELECT = """
            SELECT t.id, t.label, t.description, t.phrases, t.version, t.removed, g.after_id, g.articles
            FROM topic_tagging g JOIN topic t ON t.id = g.topic_id AND t.version = g.version
            WHERE g.finished_at IS NULL %s""";

    /** Of advisory locks: those of topics, apart from those of articles. */
    private static final int TURN = 0x746f_7069;

    private final Connection connection;

    Tasks(Connection connection) {
        this.connection = connection;
    }

    /** All that are not done. */
    List<Task> all() throws SQLException {
        try (var select = connection.prepareStatement(SELECT.formatted("ORDER BY t.id"));
                var rows = select.executeQuery()) {
            var all = new ArrayList<Task>();
            while (rows.next()) {
                all.add(task(rows));
            }
            return all;
        }
    }

    /** Whether nobody else looks through the record for this topic; until the transaction ends nobody else will. */
    boolean isMyTurn(Task task) throws SQLException {
        try (var select = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, hashtext(?))")) {
            select.setInt(1, TURN);
            select.setString(2, task.topic().id());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Keeps others from this task until the transaction ends; whether it is still where it was. */
    boolean claim(Task task) throws SQLException {
        try (var select = connection.prepareStatement(SELECT.formatted("AND t.id = ? FOR UPDATE OF g"))) {
            select.setString(1, task.topic().id());
            try (var row = select.executeQuery()) {
                return row.next() && task.equals(task(row));
            }
        }
    }

    void advance(Task task, List<UUID> articles) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE topic_tagging SET after_id = ?, articles = articles + ? WHERE topic_id = ?")) {
            update.setObject(1, articles.getLast());
            update.setInt(2, articles.size());
            update.setString(3, task.topic().id());
            update.executeUpdate();
        }
    }

    /** A removed topic is gone with that. */
    void finish(Task task) throws SQLException {
        var sql = task.removed()
                ? "DELETE FROM topic WHERE id = ?"
                : "UPDATE topic_tagging SET finished_at = now() WHERE topic_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, task.topic().id());
            statement.executeUpdate();
        }
    }

    private static Task task(ResultSet row) throws SQLException {
        var phrases = List.of((String[]) row.getArray(4).getArray());
        @Nullable UUID after = row.getObject(7, UUID.class);
        return new Task(
                new Topic(row.getString(1), null, row.getString(2), row.getString(3), null, phrases),
                row.getInt(5),
                row.getBoolean(6),
                after,
                row.getLong(8));
    }
}
