package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extraction.known.Resolution;
import io.onrecord.extraction.known.SpeakerIndex.Candidate;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The speaker tables, in one transaction. */
final class SpeakerRows {
    private final Connection connection;

    SpeakerRows(Connection connection) {
        this.connection = connection;
    }

    /** Carries a failure through an interface that has no room for it. */
    static final class Unreachable extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Unreachable(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }

    List<Candidate> withKey(String key) {
        try (var select = connection.prepareStatement("""
                SELECT DISTINCT ON (coalesce(m.into_id, s.id)) s.id, s.name
                FROM speaker_alias a JOIN speaker s ON s.id = a.speaker_id LEFT JOIN speaker_merge m ON m.from_id = s.id
                WHERE a.name_key = ? ORDER BY coalesce(m.into_id, s.id), s.id""")) {
            select.setString(1, key);
            var found = new ArrayList<Candidate>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Candidate(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new Unreachable(e);
        }
    }

    /** In the order of ids, so that two transactions never wait for each other. */
    void introduce(List<Introduction> inOrder) throws SQLException {
        try (var speaker = connection.prepareStatement("""
                        INSERT INTO speaker AS s (id, name, kind, created_at) VALUES (?, ?, ?, now())
                        ON CONFLICT (id) DO UPDATE SET
                            name = greatest(s.name COLLATE "C", excluded.name COLLATE "C"),
                            kind = CASE excluded.kind WHEN 'ORGANISATION' THEN excluded.kind ELSE s.kind END
                        WHERE s.known_id IS NULL AND NOT s.renamed
                          AND (s.name COLLATE "C" < excluded.name COLLATE "C"
                               OR (excluded.kind = 'ORGANISATION' AND s.kind <> excluded.kind))""");
                var alias = connection.prepareStatement("""
                        INSERT INTO speaker_alias (speaker_id, name, name_key, origin) VALUES (?, ?, ?, 'article')
                        ON CONFLICT (speaker_id, name) DO NOTHING""")) {
            for (var one : inOrder) {
                speaker.setObject(1, one.id());
                speaker.setString(2, one.best());
                speaker.setString(3, one.kind().name());
                speaker.addBatch();
            }
            speaker.executeBatch();
            for (var one : inOrder) {
                for (var name : one.names()) {
                    alias.setObject(1, one.id());
                    alias.setString(2, name);
                    alias.setString(3, one.key());
                    alias.addBatch();
                }
            }
            alias.executeBatch();
        }
    }

    /** The record's ids of the known speakers among the resolutions. */
    Map<String, UUID> knownIds(Collection<Resolution> resolutions) throws SQLException {
        var ids = new HashMap<String, UUID>();
        var wanted = resolutions.stream()
                .filter(Resolution.Known.class::isInstance)
                .map(resolution -> ((Resolution.Known) resolution).speaker().id())
                .distinct()
                .toList();
        try (var select = connection.prepareStatement("SELECT known_id, id FROM speaker WHERE known_id = ANY (?)")) {
            select.setArray(1, Arrays.texts(connection, wanted));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return ids;
    }
}
