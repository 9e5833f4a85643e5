package io.onrecord.extract.takedown;

import io.onrecord.contracts.TakedownKind;
import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A take-down that is still to be carried out, and what is left to do of it. */
record Order(UUID id, TakedownKind kind) {
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
            SELECT EXISTS (SELECT FROM correction WHERE handled_at IS NULL AND kind IN ('MERGE', 'SPLIT', 'DIFFERENT', 'RENAME')
                AND (speaker_id = ANY (?) OR other_speaker = ANY (?)))""";

    static List<Order> unfinished(Connection connection) throws SQLException {
        return Sql.rows(
                connection,
                UNFINISHED,
                row -> new Order(row.getObject(1, UUID.class), TakedownKind.valueOf(row.getString(2))));
    }

    boolean isOfSpeaker() {
        return kind == TakedownKind.SPEAKER;
    }

    List<UUID> targets(Connection connection) throws SQLException {
        return Sql.ids(connection, TARGETS, id);
    }

    List<UUID> articlesLeft(Connection connection) throws SQLException {
        return Sql.ids(connection, ARTICLES, id);
    }

    /** Those where some speakers say something or are named. */
    static List<UUID> articlesOf(Connection connection, Collection<UUID> speakers, Collection<String> names)
            throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        return Sql.ids(connection, OF_SPEAKER, ids, ids, ids, Arrays.texts(connection, names));
    }

    static boolean isUndecided(Connection connection, Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        return Sql.says(connection, UNDECIDED, ids, ids);
    }

    /** From then on no reading that begins records them, under whatever name. */
    void aim(Connection connection, Collection<UUID> speakers, Collection<UUID> namesakes) throws SQLException {
        Sql.call(
                connection,
                "SELECT aim_at_speakers(?, ?, ?)",
                id,
                Arrays.ids(connection, speakers),
                Arrays.ids(connection, namesakes));
    }

    void eraseDecisions(Connection connection, Collection<String> names) throws SQLException {
        var called = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Sql.call(connection, "SELECT erase_speaker_decisions(?, ?)", id, Arrays.texts(connection, called));
    }

    /** Whether nothing is left to do. */
    boolean finish(Connection connection) throws SQLException {
        return Sql.says(connection, "SELECT finish_takedown(?)", id);
    }
}
