package io.onrecord.extract.takedown;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.speaker.EraseSpeaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A take-down that is still to be carried out, and what is left to do of it. */
record Order(UUID id, String kind) {
    private static final String UNFINISHED =
            "SELECT id, kind FROM takedown WHERE finished_at IS NULL ORDER BY number LIMIT 100";

    private static final String TARGETS = "SELECT id FROM takedown_target WHERE takedown_id = ?";

    private static final String ARTICLES = """
            SELECT t.id FROM takedown_target t WHERE t.takedown_id = ? AND EXISTS (SELECT FROM article a WHERE a.id = t.id)
            ORDER BY t.id""";

    private static final String OF_SPEAKER = """
            SELECT article_id FROM (
                SELECT article_id FROM statement WHERE speaker_id IN (SELECT id FROM takedown_target WHERE takedown_id = ?)
                UNION SELECT article_id FROM mention WHERE speaker_id IN (SELECT id FROM takedown_target WHERE takedown_id = ?)
                UNION SELECT article_id FROM past_statement
                    WHERE speaker_id IN (SELECT id FROM takedown_target WHERE takedown_id = ?)) a
            ORDER BY article_id LIMIT 500""";

    private static final String FINISH = """
            UPDATE takedown d SET finished_at = now() WHERE id = ? AND finished_at IS NULL
                AND NOT EXISTS (SELECT FROM takedown_target t JOIN article a ON a.id = t.id WHERE t.takedown_id = d.id)
                AND NOT EXISTS (SELECT FROM takedown_target t JOIN speaker s ON s.id = t.id WHERE t.takedown_id = d.id)""";

    /** So long may a message about an article be under way that was not kept any longer. */
    private static final String FORGET = """
            DELETE FROM takedown_target t USING takedown d
            WHERE d.id = t.takedown_id AND d.kind = 'RETENTION' AND d.finished_at < now() - interval '7 days'""";

    static List<Order> unfinished(Connection connection) throws SQLException {
        var orders = new ArrayList<Order>();
        try (var select = connection.prepareStatement(UNFINISHED);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                orders.add(new Order(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return orders;
    }

    boolean isOfSpeaker() {
        return kind.equals("SPEAKER");
    }

    List<UUID> articlesLeft(Connection connection) throws SQLException {
        return ids(connection, ARTICLES, 1);
    }

    /** Some of those where they say something or are named. */
    List<UUID> articlesOfSpeaker(Connection connection) throws SQLException {
        return ids(connection, OF_SPEAKER, 3);
    }

    Set<UUID> targets(Connection connection) throws SQLException {
        return new HashSet<>(ids(connection, TARGETS, 1));
    }

    /** Adds whoever else the speaker is in the record. */
    boolean aimAtEveryId(Connection connection) throws SQLException {
        var erase = new EraseSpeaker(connection);
        var all = new HashSet<UUID>();
        for (var target : targets(connection)) {
            all.addAll(erase.everyId(target));
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO takedown_target (id, takedown_id) SELECT id, ? FROM unnest(?) AS a (id) ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setArray(2, Arrays.ids(connection, all));
            insert.executeUpdate();
        }
        return true;
    }

    /** Whether nothing is left to do. */
    boolean finish(Connection connection) throws SQLException {
        try (var finish = connection.prepareStatement(FINISH);
                var forget = connection.createStatement()) {
            finish.setObject(1, id);
            boolean finished = finish.executeUpdate() > 0;
            forget.executeUpdate(FORGET);
            return finished;
        }
    }

    private List<UUID> ids(Connection connection, String sql, int times) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 1; i <= times; i++) {
                select.setObject(i, id);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
