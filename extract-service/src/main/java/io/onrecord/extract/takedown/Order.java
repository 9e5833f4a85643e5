package io.onrecord.extract.takedown;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A take-down that is still to be carried out, and what is left to do of it. */
record Order(UUID id, String kind) {
    /** What people have asked for comes before what was only kept long enough. */
    private static final String UNFINISHED = """
            SELECT id, kind FROM takedown WHERE finished_at IS NULL
            ORDER BY CASE kind WHEN 'ARTICLES' THEN 1 WHEN 'SPEAKER' THEN 2 ELSE 3 END, number LIMIT 100""";

    private static final String TARGETS = "SELECT id FROM takedown_target WHERE takedown_id = ? ORDER BY id";

    private static final String ARTICLES = """
            SELECT t.id FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id JOIN article a ON a.id = t.id
            WHERE t.takedown_id = ? AND (d.kept_before IS NULL OR a.received_at < d.kept_before) ORDER BY t.id""";

    private static final String OF_SPEAKER = """
            SELECT article_id FROM (
                SELECT article_id FROM statement WHERE speaker_id = ANY (?)
                UNION SELECT article_id FROM mention WHERE speaker_id = ANY (?)
                UNION SELECT article_id FROM past_statement WHERE speaker_id = ANY (?)
                UNION SELECT article_id FROM past_statement WHERE speaker_id IS NULL AND speaker_name = ANY (?)) a
            ORDER BY article_id""";

    /** Who becomes somebody else in a moment is not to be taken down as who that was. */
    private static final String UNDECIDED = """
            SELECT FROM correction WHERE handled_at IS NULL AND kind IN ('MERGE', 'SPLIT', 'DIFFERENT', 'RENAME')
                AND (speaker_id = ANY (?) OR other_speaker = ANY (?)) LIMIT 1""";

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

    List<UUID> targets(Connection connection) throws SQLException {
        return ids(connection, TARGETS, id);
    }

    List<UUID> articlesLeft(Connection connection) throws SQLException {
        return ids(connection, ARTICLES, id);
    }

    /** Those where some speakers say something or are named. */
    static List<UUID> articlesOf(Connection connection, Collection<UUID> speakers, Collection<String> names)
            throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        return ids(connection, OF_SPEAKER, ids, ids, ids, Arrays.texts(connection, names));
    }

    static boolean isUndecided(Connection connection, Collection<UUID> speakers) throws SQLException {
        try (var select = connection.prepareStatement(UNDECIDED)) {
            select.setArray(1, Arrays.ids(connection, speakers));
            select.setArray(2, Arrays.ids(connection, speakers));
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** From then on no reading that begins records them, under whatever name. */
    void aim(Connection connection, Collection<UUID> speakers, Collection<UUID> namesakes) throws SQLException {
        try (var aim = connection.prepareStatement("SELECT aim_at_speakers(?, ?, ?)")) {
            aim.setObject(1, id);
            aim.setArray(2, Arrays.ids(connection, speakers));
            aim.setArray(3, Arrays.ids(connection, namesakes));
            aim.execute();
        }
    }

    void eraseDecisions(Connection connection, Collection<String> names) throws SQLException {
        try (var erase = connection.prepareStatement("SELECT erase_speaker_decisions(?, ?)")) {
            erase.setObject(1, id);
            erase.setArray(
                    2,
                    Arrays.texts(
                            connection,
                            names.stream()
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .toList()));
            erase.execute();
        }
    }

    /** Whether nothing is left to do. */
    boolean finish(Connection connection) throws SQLException {
        try (var finish = connection.prepareStatement("SELECT finish_takedown(?)")) {
            finish.setObject(1, id);
            try (var row = finish.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
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
