package io.onrecord.ingest.topic;

import io.onrecord.contracts.messages.TopicChanged;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The rows of topics in people's own words. Every change is one statement, so it needs no transaction of its own. */
@ApplicationScoped
class UserTopics {
    /** Nothing comes back when the topic is there, or there are too many. */
    private static final String ADD = """
            INSERT INTO user_topic AS t (label, description, parent_id, phrases, changed_at, id, version)
            SELECT ?, ?, ?, ?, ?, ?, 1 WHERE (SELECT count(*) FROM user_topic WHERE NOT removed) < ?
                AND (SELECT count(*) FROM user_topic WHERE id <> ?) < ?
            ON CONFLICT (id) DO UPDATE SET label = excluded.label, description = excluded.description,
                parent_id = excluded.parent_id, phrases = excluded.phrases, changed_at = excluded.changed_at,
                version = t.version + 1, removed = false, announced_at = NULL
            WHERE t.removed RETURNING version""";

    private static final String CHANGE = """
            UPDATE user_topic SET label = ?, description = ?, parent_id = ?, phrases = ?, changed_at = ?,
                version = version + 1, announced_at = NULL
            WHERE id = ? AND NOT removed RETURNING version""";

    private static final String REMOVE = """
            UPDATE user_topic SET removed = true, changed_at = ?, version = version + 1, announced_at = NULL
            WHERE id = ? AND NOT removed RETURNING version""";

    private static final String UNREACHABLE = "the topics in the record cannot be reached";

    private final Database database;

    UserTopics(Database database) {
        this.database = database;
    }

    /** Its version; nothing when it is there already, or there are as many as there may be. */
    OptionalInt add(String id, Described topic, Instant now, int most, int mostEver) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                describe(connection, add, topic, now);
                add.setString(6, id);
                add.setInt(7, most);
                add.setString(8, id);
                add.setInt(9, mostEver);
                return version(add);
            }
        });
    }

    /** Its new version; nothing when there is none. */
    OptionalInt change(String id, Described topic, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
                describe(connection, change, topic, now);
                change.setString(6, id);
                return version(change);
            }
        });
    }

    OptionalInt remove(String id, Instant now) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
                remove.setObject(1, Database.time(now));
                remove.setString(2, id);
                return version(remove);
            }
        });
    }

    boolean has(String id) {
        return any("SELECT 1 FROM user_topic WHERE id = ? AND NOT removed", id);
    }

    /** Whether as many are followed as may be. */
    boolean isFull(int most) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT count(*) >= ? FROM user_topic WHERE NOT removed")) {
                select.setInt(1, most);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** Whether the data files describe it; one that they have no longer is free. */
    boolean isCurated(String id) {
        return any("SELECT 1 FROM topic WHERE id = ? AND version = 0 AND NOT retired", id);
    }

    List<TopicChanged> unannounced(int limit) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, version FROM user_topic WHERE announced_at IS NULL ORDER BY changed_at LIMIT ?")) {
                select.setInt(1, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<TopicChanged> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(new TopicChanged(rows.getString(1), rows.getInt(2)));
                    }
                    return found;
                }
            }
        });
    }

    /** Unless it has changed again since. */
    void announced(TopicChanged topic, Instant at) {
        database.call(UNREACHABLE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE user_topic SET announced_at = ? WHERE id = ? AND version = ?")) {
                update.setObject(1, Database.time(at));
                update.setString(2, topic.topicId());
                update.setInt(3, topic.version());
                return update.executeUpdate();
            }
        });
    }

    private boolean any(String sql, String id) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static void describe(Connection connection, PreparedStatement row, Described topic, Instant now)
            throws SQLException {
        row.setString(1, topic.label());
        row.setString(2, topic.description());
        row.setString(3, topic.parent());
        row.setArray(4, connection.createArrayOf("text", topic.phrases().toArray()));
        row.setObject(5, Database.time(now));
    }

    private static OptionalInt version(PreparedStatement change) throws SQLException {
        try (ResultSet row = change.executeQuery()) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        }
    }
}
