package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Sql;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.knowledge.Office;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whom articles introduced by one of these names.
     *
     * @param known from whom a person may have told them apart; null when the record has nobody yet
     */
    List<UUID> introducedWith(Collection<String> keys, boolean person, @Nullable UUID known) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var select = connection.prepareStatement("""
                SELECT DISTINCT s.id FROM speaker s JOIN speaker_alias a ON a.speaker_id = s.id
                WHERE s.known_id IS NULL AND a.name_key = ANY (?) AND (s.kind = 'PERSON') = ?
                    AND NOT EXISTS (SELECT FROM correction c
                        WHERE c.kind = 'DIFFERENT' AND c.undone_at IS NULL
                            AND ((c.speaker_id = s.id AND c.other_speaker = ?) OR (c.other_speaker = s.id AND c.speaker_id = ?)))
                ORDER BY s.id""")) {
            select.setArray(1, Arrays.texts(connection, keys));
            select.setBoolean(2, person);
            select.setObject(3, known, Types.OTHER);
            select.setObject(4, known, Types.OTHER);
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
                    SET name = CASE WHEN speaker.renamed THEN speaker.name ELSE excluded.name END, kind = excluded.kind,
                        known_id = excluded.known_id""")) {
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
        var counts = new SpeakerCounts(connection);
        counts.lock();
        // They are compared anew with what the other has said, once they are in their echoes again.
        update("DELETE FROM position_change WHERE speaker_id = ?", from);
        // Fingerprints are a speaker's own, so these are looked for anew, among those of the other.
        update(
                "UPDATE statement SET speaker_id = ?, found_speaker = nullif(found_speaker, ?), echo_id = NULL, is_first = false,"
                        + " fingerprints = NULL WHERE speaker_id = ?",
                into,
                into,
                from);
        update("UPDATE statement SET found_speaker = nullif(?, speaker_id) WHERE found_speaker = ?", into, from);
        update("UPDATE past_statement SET speaker_id = ? WHERE speaker_id = ?", into, from);
        update(
                "UPDATE mention SET speaker_id = ?, found_speaker = nullif(found_speaker, ?) WHERE speaker_id = ?",
                into,
                into,
                from);
        update("UPDATE mention SET found_speaker = nullif(?, speaker_id) WHERE found_speaker = ?", into, from);
        // Corrections go on naming the one that is gone.
        update("DELETE FROM speaker_merge WHERE from_id = ? OR (from_id = ? AND into_id = ?)", from, into, from);
        update("UPDATE speaker_merge SET into_id = ? WHERE into_id = ?", into, from);
        update("""
                INSERT INTO speaker_merge (from_id, into_id, absorbed_by)
                SELECT w.gone, coalesce((SELECT m.into_id FROM speaker_merge m WHERE m.from_id = w.stays), w.stays), w.stays
                FROM (SELECT ?::uuid, ?::uuid) w (gone, stays)""", from, into);
        counts.again(List.of(from, into));
        update("""
                INSERT INTO speaker_alias (speaker_id, name, name_key, origin)
                SELECT k.id, a.name, a.name_key, a.origin FROM speaker_alias a, speaker k
                WHERE a.speaker_id = ? AND k.id = ? ON CONFLICT DO NOTHING""", from, into);
        update("DELETE FROM speaker WHERE id = ANY (?)", Arrays.ids(connection, List.of(from)));
    }

    private void update(String sql, Object... values) throws SQLException {
        Sql.update(connection, sql, values);
    }
}
