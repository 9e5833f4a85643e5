package io.onrecord.extract.tagging;

import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.statement.RecordReading;
import io.onrecord.extract.topic.SyncTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts what people asked for ({@code user_topic}) into force ({@code topic}) and begins to look through the record for it. A
 * topic of the data files wins over one of the same id, unless they have it no longer.
 */
@ApplicationScoped
class TakeOver {
    /** Behind all of the file's. */
    private static final int POSITION = 500_000;

    private static final String NEWS = """
            SELECT u.id, u.removed FROM user_topic u LEFT JOIN topic t ON t.id = u.id
            WHERE CASE WHEN t.id IS NULL THEN NOT u.removed ELSE t.version < u.version AND (t.version > 0 OR t.retired AND NOT u.removed) END
            ORDER BY u.id""";

    private static final String PUT = """
            INSERT INTO topic (id, parent_id, label, description, position, version, phrases)
            SELECT u.id, p.id, u.label, u.description, ?, u.version, u.phrases
            FROM user_topic u LEFT JOIN topic p ON p.id = u.parent_id AND p.version = 0 AND NOT p.retired
            WHERE u.id = ?
            ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, label = excluded.label,
                description = excluded.description, version = excluded.version, phrases = excluded.phrases, removed = false,
                position = excluded.position, retired = false""";

    /** One's own topics have none under them; a topic of the file that one takes over may have had. */
    private static final String DETACH = "UPDATE topic SET parent_id = NULL WHERE parent_id = ?";

    private static final String REMOVE = """
            UPDATE topic t SET removed = true, version = u.version FROM user_topic u WHERE u.id = t.id AND t.id = ?""";

    private static final String BEGIN = """
            INSERT INTO topic_tagging (topic_id, version) SELECT id, version FROM topic WHERE id = ?
            ON CONFLICT (topic_id) DO UPDATE SET version = excluded.version, after_id = NULL, articles = 0, finished_at = NULL""";

    private final Transactions transactions;

    TakeOver(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Everything that is new; nothing when there is none. */
    void all() throws SQLException {
        transactions.run(connection -> {
            if (news(connection) > 0) {
                // Whoever records an article keeps the topics as they are: both wait for each other.
                RecordReading.changeTopics(connection);
                var before = SyncTopics.lineage(connection);
                takeOver(connection);
                SyncTopics.recountChanged(connection, before);
            }
            return true;
        });
    }

    private static int news(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT count(*) FROM (" + NEWS + ") news")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void takeOver(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(NEWS)) {
            while (rows.next()) {
                if (rows.getBoolean(2)) {
                    run(connection, REMOVE, rows.getString(1));
                } else {
                    run(connection, DETACH, rows.getString(1));
                    try (var put = connection.prepareStatement(PUT)) {
                        put.setInt(1, POSITION);
                        put.setString(2, rows.getString(1));
                        put.executeUpdate();
                    }
                }
                run(connection, BEGIN, rows.getString(1));
            }
        }
    }

    private static void run(Connection connection, String sql, String id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }
}
