package io.onrecord.extract.correction;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.position.Pending;
import io.onrecord.extract.speaker.SpeakerCounts;
import io.onrecord.extract.speaker.UnusedSpeakers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Gives statements and mentions to whom mergers and splits say, counts, echoes and positions with them, in one transaction of
 * whoever has the turn of echoes alone.
 */
final class MoveStatements {
    private static final String OF_SOME = " (speaker_id = ANY (?) OR found_speaker = ANY (?))";

    private static final String STATEMENT_IS =
            "corrected_speaker(coalesce(found_speaker, speaker_id), CASE WHEN NOT reattributed THEN article_id END,"
                    + " CASE WHEN NOT reattributed THEN speaker_name END)";

    private static final String MENTION_IS = "corrected_speaker(coalesce(found_speaker, speaker_id), article_id, name)";

    /** Somebody else, who is there: to whom was taken down nothing moves. */
    private static final String IS_OTHER =
            " AND speaker_id <> %1$s AND EXISTS (SELECT FROM speaker p WHERE p.id = %1$s)";

    private final Connection connection;

    MoveStatements(Connection connection) {
        this.connection = connection;
    }

    /**
     * Of all that some speakers have, or would have without mergers and splits.
     *
     * @return how many statements are somebody else's now
     */
    int of(Collection<UUID> speakers) throws SQLException {
        new SpeakerCounts(connection).lock();
        var touched = new HashSet<>(speakers);
        var moved = moved(speakers, touched);
        leaveEchoes(moved);
        update(
                "UPDATE statement SET speaker_id = " + STATEMENT_IS
                        + ", found_speaker = nullif(coalesce(found_speaker, speaker_id), " + STATEMENT_IS
                        + "), echo_id = NULL, is_first = false, fingerprints = NULL WHERE id = ANY (?)",
                moved);
        moveMentions(speakers, touched);
        var all = List.copyOf(touched);
        new SpeakerCounts(connection).again(all);
        new UnusedSpeakers(connection).delete(all);
        return moved.size();
    }

    private List<UUID> moved(Collection<UUID> speakers, Collection<UUID> touched) throws SQLException {
        var moved = new ArrayList<UUID>();
        try (var select = connection.prepareStatement("SELECT id, speaker_id, " + STATEMENT_IS + " FROM statement WHERE"
                + OF_SOME + IS_OTHER.formatted(STATEMENT_IS) + " ORDER BY id FOR UPDATE")) {
            select.setArray(1, Arrays.ids(connection, speakers));
            select.setArray(2, Arrays.ids(connection, speakers));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    moved.add(rows.getObject(1, UUID.class));
                    touched.add(rows.getObject(2, UUID.class));
                    touched.add(rows.getObject(3, UUID.class));
                }
            }
        }
        return moved;
    }

    /** An echo is of one speaker: what stays is put together anew, and so is what goes. */
    private void leaveEchoes(List<UUID> moved) throws SQLException {
        Pending.drop(connection, moved);
        update("DELETE FROM echo_link WHERE statement_id = ANY (?)", moved);
        update("DELETE FROM echo_link WHERE via_id = ANY (?)", moved);
        try (var broken = connection.prepareStatement("""
                INSERT INTO echo_broken (echo_id)
                SELECT DISTINCT s.echo_id FROM statement s JOIN statement gone ON gone.echo_id = s.echo_id AND gone.id = ANY (?)
                WHERE s.id <> ALL (?) ORDER BY 1 ON CONFLICT DO NOTHING""")) {
            broken.setArray(1, Arrays.ids(connection, moved));
            broken.setArray(2, Arrays.ids(connection, moved));
            broken.executeUpdate();
        }
    }

    private void moveMentions(Collection<UUID> speakers, Collection<UUID> touched) throws SQLException {
        try (var select = connection.prepareStatement("SELECT DISTINCT speaker_id, " + MENTION_IS
                        + " FROM mention WHERE" + OF_SOME + IS_OTHER.formatted(MENTION_IS));
                var update = connection.prepareStatement("UPDATE mention SET speaker_id = " + MENTION_IS
                        + ", found_speaker = nullif(coalesce(found_speaker, speaker_id), " + MENTION_IS + ") WHERE"
                        + OF_SOME + IS_OTHER.formatted(MENTION_IS))) {
            for (var one : List.of(select, update)) {
                one.setArray(1, Arrays.ids(connection, speakers));
                one.setArray(2, Arrays.ids(connection, speakers));
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    touched.add(rows.getObject(1, UUID.class));
                    touched.add(rows.getObject(2, UUID.class));
                }
            }
            update.executeUpdate();
        }
    }

    private void update(String sql, Collection<UUID> ids) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, Arrays.ids(connection, ids));
            update.executeUpdate();
        }
    }
}
