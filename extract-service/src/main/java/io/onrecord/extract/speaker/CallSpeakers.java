package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.knowledge.KnownSpeaker;
import io.onrecord.extraction.known.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * Somebody whom a split has made.
     *
     * @param name by the split
     */
    public record Made(UUID id, String name, SpeakerKind kind) {}

    /**
     * These are called so, and whoever was renamed and is not among them what they were called before.
     *
     * @param made whom splits that are in force have made
     * @param names what renaming calls some, also of those
     */
    public void only(Collection<Made> made, Map<UUID, String> names) throws SQLException {
        var all = new LinkedHashMap<UUID, String>();
        for (var one : made) {
            make(one);
            all.put(one.id(), one.name());
        }
        all.putAll(names);
        restore(all);
        forgetAliases(all);
        for (var one : all.entrySet()) {
            call(one.getKey(), one.getValue());
        }
    }

    private void make(Made one) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO speaker (id, name, kind, renamed, created_at) VALUES (?, ?, ?, true, now()) ON CONFLICT (id) DO NOTHING""")) {
            insert.setObject(1, one.id());
            insert.setString(2, one.name());
            insert.setString(3, one.kind().name());
            insert.executeUpdate();
        }
    }

    private void call(UUID id, String name) throws SQLException {
        try (var update = connection.prepareStatement(
                        "UPDATE speaker SET name = ?, renamed = true WHERE id = ? AND (name <> ? OR NOT renamed)");
                var kind = connection.prepareStatement("SELECT kind FROM speaker WHERE id = ?")) {
            update.setString(1, name);
            update.setObject(2, id);
            update.setString(3, name);
            update.executeUpdate();
            kind.setObject(1, id);
            try (var row = kind.executeQuery()) {
                if (row.next()) {
                    alias(id, name, SpeakerKind.valueOf(row.getString(1)));
                }
            }
        }
    }

    /** By the data files, else the best of the spellings in articles. */
    private void restore(Map<UUID, String> names) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT s.id, s.known_id, (SELECT max(a.name COLLATE "C") FROM speaker_alias a
                            WHERE a.speaker_id = s.id AND a.origin = 'article')
                        FROM speaker s WHERE s.renamed AND s.id <> ALL (?)""");
                var update = connection.prepareStatement("UPDATE speaker SET name = ?, renamed = false WHERE id = ?")) {
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
                }
            }
        }
    }

    /** Articles are to find nobody by a name that no correction gives any more. */
    private void forgetAliases(Map<UUID, String> names) throws SQLException {
        var given = List.copyOf(names.entrySet());
        try (var delete = connection.prepareStatement("""
                DELETE FROM speaker_alias a WHERE a.origin = 'correction'
                    AND NOT EXISTS (SELECT FROM unnest(?, ?) AS g (id, name) WHERE g.id = a.speaker_id AND g.name = a.name)""")) {
            delete.setArray(
                    1,
                    Arrays.ids(connection, given.stream().map(Map.Entry::getKey).toList()));
            delete.setArray(
                    2,
                    Arrays.texts(
                            connection, given.stream().map(Map.Entry::getValue).toList()));
            delete.executeUpdate();
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
