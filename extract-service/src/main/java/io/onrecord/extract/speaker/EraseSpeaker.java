package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of a speaker who is taken down, in one transaction. */
public final class EraseSpeaker {
    /** A name of one word is many people's; what bodies are found by begins with this (Keys). */
    private static final String BODY = "@";

    private final Connection connection;

    public EraseSpeaker(Connection connection) {
        this.connection = connection;
    }

    /**
     * Whoever this is in the record: also those who were merged into the speaker, and whom reading or the data files would
     * introduce by one of the names.
     */
    public Set<UUID> everyId(UUID speaker) throws SQLException {
        var all = new LinkedHashSet<UUID>();
        all.add(speaker);
        try (var select = connection.prepareStatement("SELECT from_id FROM speaker_merge WHERE into_id = ?")) {
            select.setObject(1, speaker);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
            }
        }
        var ids = Arrays.ids(connection, all);
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

    /** When nothing in articles refers to them any more; else the foreign keys refuse. */
    public void erase(Set<UUID> speakers) throws SQLException {
        var ids = Arrays.ids(connection, speakers);
        var names = texts(
                "SELECT name FROM speaker_alias WHERE speaker_id = ANY (?) UNION SELECT name FROM speaker WHERE id = ANY (?)",
                ids,
                ids);
        // Where they could have been meant, nobody can be told.
        for (var table : List.of("statement", "past_statement")) {
            update("UPDATE " + table + " SET candidates = '{}' WHERE candidates && ?", Arrays.texts(connection, names));
        }
        update("DELETE FROM speaker_office WHERE speaker_id = ANY (?)", ids);
        update("DELETE FROM speaker_alias WHERE speaker_id = ANY (?)", ids);
        update("DELETE FROM speaker WHERE id = ANY (?)", ids);
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

    private void update(String sql, Object value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.executeUpdate();
        }
    }
}
