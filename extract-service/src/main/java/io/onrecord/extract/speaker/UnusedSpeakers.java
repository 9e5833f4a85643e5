package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Speakers whom no article names any more. */
public final class UnusedSpeakers {
    private final Connection connection;

    public UnusedSpeakers(Connection connection) {
        this.connection = connection;
    }

    /**
     * Deletes those among them who are neither known nor referred to. When another transaction is just about to refer to one,
     * the foreign key refuses, and the caller's transaction is to be run again.
     */
    public void delete(Collection<UUID> among) throws SQLException {
        if (among.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("""
                DELETE FROM speaker s WHERE s.id = ANY (?) AND s.known_id IS NULL
                    AND NOT EXISTS (SELECT FROM statement t WHERE t.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM mention m WHERE m.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM statement_day d WHERE d.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM topic_day d WHERE d.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM article_speaker a WHERE a.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM speaker_named_day d WHERE d.speaker_id = s.id)
                    AND NOT EXISTS (SELECT FROM speaker_merge m WHERE s.id IN (m.from_id, m.into_id))
                    AND NOT EXISTS (SELECT FROM speaker_step p WHERE s.id IN (p.speaker_id, p.into_id))
                    AND NOT EXISTS (SELECT FROM correction c WHERE c.speaker_id = s.id AND c.undone_at IS NULL)
                    AND NOT EXISTS (SELECT FROM correction c WHERE c.other_speaker = s.id AND c.undone_at IS NULL)""")) {
            delete.setArray(1, Arrays.ids(connection, among));
            delete.executeUpdate();
        }
    }
}
