package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.knowledge.Office;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of known speakers, in one transaction. */
final class KnownRows {
    private final Connection connection;

    KnownRows(Connection connection) {
        this.connection = connection;
    }

    Map<String, UUID> known() throws SQLException {
        var known = new HashMap<String, UUID>();
        try (var select = connection.prepareStatement("SELECT known_id, id FROM speaker WHERE known_id IS NOT NULL");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                known.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return known;
    }

    /** Who is not in the files is from now on as if an article had introduced him, and gone when none refers to him. */
    void demoteAllBut(Collection<String> knownIds) throws SQLException {
        var ids = Arrays.texts(connection, knownIds);
        var gone = new ArrayList<UUID>();
        try (var demote = connection.prepareStatement(
                "UPDATE speaker SET known_id = NULL WHERE known_id <> ALL (?) RETURNING id")) {
            demote.setArray(1, ids);
            try (var rows = demote.executeQuery()) {
                while (rows.next()) {
                    gone.add(rows.getObject(1, UUID.class));
                }
            }
        }
        var demoted = Arrays.ids(connection, gone);
        update("DELETE FROM speaker_office WHERE speaker_id = ANY (?)", demoted);
        update("UPDATE speaker_alias SET origin = 'article' WHERE speaker_id = ANY (?)", demoted);
        new UnusedSpeakers(connection).delete(gone);
    }

    /** Whom articles introduced by one of these names. */
    List<UUID> introducedWith(Collection<String> keys, boolean person) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var select = connection.prepareStatement("""
                SELECT DISTINCT s.id FROM speaker s JOIN speaker_alias a ON a.speaker_id = s.id
                WHERE s.known_id IS NULL AND a.name_key = ANY (?) AND (s.kind = 'PERSON') = ? ORDER BY s.id""")) {
            select.setArray(1, Arrays.texts(connection, keys));
            select.setBoolean(2, person);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    void put(UUID id, KnownSpeaker speaker) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO speaker (id, name, kind, known_id, created_at) VALUES (?, ?, ?, ?, now())
                ON CONFLICT (id) DO UPDATE
                    SET name = excluded.name, kind = excluded.kind, known_id = excluded.known_id""")) {
            insert.setObject(1, id);
            insert.setString(2, speaker.name());
            insert.setString(3, speaker.kind().name());
            insert.setString(4, speaker.id());
            insert.executeUpdate();
        }
    }

    void names(UUID id, Map<String, String> keyByName) throws SQLException {
        try (var delete = connection.prepareStatement(
                        "DELETE FROM speaker_alias WHERE speaker_id = ? AND origin = 'known' AND name <> ALL (?)");
                var insert = connection.prepareStatement("""
                        INSERT INTO speaker_alias (speaker_id, name, name_key, origin) VALUES (?, ?, ?, 'known')
                        ON CONFLICT (speaker_id, name) DO UPDATE
                            SET name_key = excluded.name_key, origin = excluded.origin""")) {
            delete.setObject(1, id);
            delete.setArray(2, Arrays.texts(connection, keyByName.keySet()));
            delete.executeUpdate();
            for (var name : keyByName.entrySet()) {
                insert.setObject(1, id);
                insert.setString(2, name.getKey());
                insert.setString(3, name.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void offices(UUID id, List<Office> offices) throws SQLException {
        update("DELETE FROM speaker_office WHERE speaker_id = ANY (?)", Arrays.ids(connection, List.of(id)));
        try (var insert = connection.prepareStatement("""
                INSERT INTO speaker_office (speaker_id, ordinal, title, office_of, from_on, to_on)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < offices.size(); i++) {
                var office = offices.get(i);
                insert.setObject(1, id);
                insert.setInt(2, i);
                insert.setString(3, office.title());
                insert.setString(4, office.of());
                insert.setObject(5, office.from());
                insert.setObject(6, office.to());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What was said by the one was said by the other; the counts follow. */
    void merge(UUID from, UUID into) throws SQLException {
        try (var lock = connection.createStatement()) {
            // Counts are made anew below, so nobody may count in between.
            lock.execute("LOCK TABLE statement_day, topic_day, speaker_named_day IN SHARE ROW EXCLUSIVE MODE");
        }
        var both = Arrays.ids(connection, List.of(from, into));
        // They are compared anew with what the other has said, once they are in their echoes again.
        update("DELETE FROM position_change WHERE speaker_id = ?", from);
        // Fingerprints are a speaker's own, so these are looked for anew, among those of the other.
        update(
                "UPDATE statement SET speaker_id = ?, echo_id = NULL, is_first = false, fingerprints = NULL WHERE speaker_id = ?",
                into,
                from);
        update("UPDATE past_statement SET speaker_id = ? WHERE speaker_id = ?", into, from);
        update("UPDATE mention SET speaker_id = ? WHERE speaker_id = ?", into, from);
        update("DELETE FROM statement_day WHERE speaker_id = ANY (?)", both);
        update("DELETE FROM topic_day WHERE speaker_id = ANY (?)", both);
        update("DELETE FROM article_speaker WHERE speaker_id = ANY (?)", both);
        update("DELETE FROM speaker_named_day WHERE speaker_id = ANY (?)", both);
        update("""
                INSERT INTO statement_day (day, outlet, speaker_id, kind, statements, echoes)
                SELECT published_on, outlet, speaker_id, kind, count(*), count(*) FILTER (WHERE is_first) FROM statement
                WHERE speaker_id = ANY (?) GROUP BY 1, 2, 3, 4""", both);
        update("""
                INSERT INTO topic_day (day, outlet, speaker_id, topic_id, kind, statements, echoes)
                SELECT s.published_on, s.outlet, s.speaker_id, l.above_id, s.kind, count(DISTINCT s.id),
                    count(DISTINCT s.id) FILTER (WHERE s.is_first)
                FROM statement s JOIN statement_topic t ON t.statement_id = s.id
                JOIN topic_lineage l ON l.topic_id = t.topic_id
                WHERE s.speaker_id = ANY (?) GROUP BY 1, 2, 3, 4, 5""", both);
        update("""
                INSERT INTO article_speaker (article_id, speaker_id, quoted, outlet, published_on)
                SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_named
                WHERE speaker_id = ANY (?)""", both);
        update("""
                INSERT INTO speaker_named_day (day, outlet, speaker_id, articles_named, articles_quoted)
                SELECT published_on, outlet, speaker_id, count(*), count(*) FILTER (WHERE quoted) FROM article_speaker
                WHERE speaker_id = ANY (?) GROUP BY 1, 2, 3""", both);
        update("""
                INSERT INTO speaker_alias (speaker_id, name, name_key, origin)
                SELECT k.id, a.name, a.name_key, a.origin FROM speaker_alias a, speaker k
                WHERE a.speaker_id = ? AND k.id = ? ON CONFLICT DO NOTHING""", from, into);
        update("DELETE FROM speaker WHERE id = ANY (?)", Arrays.ids(connection, List.of(from)));
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
