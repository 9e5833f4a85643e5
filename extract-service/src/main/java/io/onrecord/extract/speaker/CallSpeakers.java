package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.known.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives speakers the names that people have decided on, in one transaction. */
public final class CallSpeakers {
    private final Connection connection;
    private final Keys keys;
    private final Map<String, String> known;

    public CallSpeakers(Connection connection, Knowledge knowledge) {
        this.connection = connection;
        this.keys = new Keys(knowledge);
        this.known = knowledge.speakers().stream().collect(Collectors.toMap(KnownSpeaker::id, KnownSpeaker::name));
    }

    /** Somebody whom a split has made; nothing when that was done before. */
    public void make(UUID id, String name, SpeakerKind kind) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO speaker (id, name, kind, renamed, created_at) VALUES (?, ?, ?, true, now()) ON CONFLICT (id) DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setString(3, kind.name());
            insert.executeUpdate();
        }
        alias(id, name, kind);
    }

    /** These are called so, and whoever was renamed and is not among them what they were called before. */
    public void only(Map<UUID, String> names) throws SQLException {
        restore(names);
        for (var one : names.entrySet()) {
            try (var update = connection.prepareStatement(
                    "UPDATE speaker SET name = ?, renamed = true WHERE id = ? RETURNING kind")) {
                update.setString(1, one.getValue());
                update.setObject(2, one.getKey());
                try (var row = update.executeQuery()) {
                    if (row.next()) {
                        alias(one.getKey(), one.getValue(), SpeakerKind.valueOf(row.getString(1)));
                    }
                }
            }
        }
    }

    /** By the data files, else the best of the spellings in articles. */
    private void restore(Map<UUID, String> names) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT s.id, s.known_id, (SELECT max(a.name COLLATE "C") FROM speaker_alias a
                            WHERE a.speaker_id = s.id AND a.origin = 'article')
                        FROM speaker s WHERE s.renamed AND s.id <> ALL (?)
                            AND NOT EXISTS (SELECT FROM speaker_split p WHERE p.into_id = s.id)""");
                var update = connection.prepareStatement("UPDATE speaker SET name = ?, renamed = false WHERE id = ?");
                var forget = connection.prepareStatement(
                        "DELETE FROM speaker_alias WHERE speaker_id = ? AND origin = 'correction'")) {
            select.setArray(1, Arrays.ids(connection, names.keySet()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    @Nullable
                    String before = rows.getString(2) == null ? rows.getString(3) : known.get(rows.getString(2));
                    if (before != null) {
                        update.setString(1, before);
                        update.setObject(2, rows.getObject(1, UUID.class));
                        update.executeUpdate();
                    }
                    forget.setObject(1, rows.getObject(1, UUID.class));
                    forget.executeUpdate();
                }
            }
        }
    }

    /** By which articles find them too, unless that is how they find somebody else. */
    private void alias(UUID id, String name, SpeakerKind kind) throws SQLException {
        var key = keys.of(name, kind);
        try (var insert = connection.prepareStatement("""
                INSERT INTO speaker_alias (speaker_id, name, name_key, origin)
                SELECT ?, ?, ?, 'correction'
                WHERE NOT EXISTS (SELECT FROM speaker_alias WHERE name_key = ? AND speaker_id <> ?) ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setString(3, key);
            insert.setString(4, key);
            insert.setObject(5, id);
            insert.executeUpdate();
        }
    }
}
