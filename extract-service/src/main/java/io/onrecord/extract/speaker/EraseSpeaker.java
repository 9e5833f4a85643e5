package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of a speaker who is taken down, in one transaction. */
public final class EraseSpeaker {
    /** What bodies are found by begins with this (Keys); a name of one word is many people's. */
    private static final String BODY = "@";

    private final Connection connection;

    public EraseSpeaker(Connection connection) {
        this.connection = connection;
    }

    /** Who that is in the end, and whoever was merged into the same. */
    public Set<UUID> everybody(UUID speaker) throws SQLException {
        var all = new LinkedHashSet<>(ids("""
                SELECT coalesce((SELECT into_id FROM speaker_merge WHERE from_id = w.id), w.id) FROM (SELECT ?::uuid AS id) w""", speaker));
        all.addAll(ids("SELECT from_id FROM speaker_merge WHERE into_id = ANY (?)", Arrays.ids(connection, all)));
        return all;
    }

    /** Whom reading or the data files would introduce by one of their names. */
    public Set<UUID> namesakes(Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        var all = new HashSet<UUID>();
        for (var key : texts("SELECT name_key FROM speaker_alias WHERE speaker_id = ANY (?)", ids)) {
            if (key.startsWith(BODY) || key.indexOf(' ') > 0) {
                all.add(SpeakerId.introduced(key));
            }
        }
        for (var known : texts("SELECT known_id FROM speaker WHERE id = ANY (?) AND known_id IS NOT NULL", ids)) {
            all.add(SpeakerId.known(known));
        }
        return all;
    }

    /** All that they are called in the record. */
    public Set<String> names(Collection<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        return texts(
                "SELECT name FROM speaker_alias WHERE speaker_id = ANY (?) UNION SELECT name FROM speaker WHERE id = ANY (?)",
                ids,
                ids);
    }

    /** Where they could have been meant, it is others, or nobody can be told. */
    public void forgetCandidates(Collection<String> names) throws SQLException {
        for (var table : List.of("statement", "past_statement")) {
            try (var update = connection.prepareStatement("""
                    UPDATE %s SET candidates = CASE WHEN cardinality(left_over) < 2 THEN '{}' ELSE left_over END
                    FROM (SELECT ctid AS place, ARRAY(SELECT c FROM unnest(candidates) c WHERE c <> ALL (?)) AS left_over
                        FROM %s WHERE candidates && ? AND candidates <> '{}') w WHERE ctid = w.place""".formatted(table, table))) {
                update.setArray(1, Arrays.texts(connection, names));
                update.setArray(2, Arrays.texts(connection, names));
                update.executeUpdate();
            }
        }
    }

    /** When nothing in articles refers to them any more; else the foreign keys refuse. */
    public void erase(Collection<UUID> speakers) throws SQLException {
        for (var table : List.of("speaker_office", "speaker_alias")) {
            update("DELETE FROM " + table + " WHERE speaker_id = ANY (?)", speakers);
        }
        update("DELETE FROM speaker WHERE id = ANY (?)", speakers);
    }

    private Set<UUID> ids(String sql, Object value) throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private Set<String> texts(String sql, Object... values) throws SQLException {
        var texts = new HashSet<String>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    private void update(String sql, Collection<UUID> speakers) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.ids(connection, speakers));
            statement.executeUpdate();
        }
    }
}
