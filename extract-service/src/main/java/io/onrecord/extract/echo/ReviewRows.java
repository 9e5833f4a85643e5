package io.onrecord.extract.echo;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** What is worth a person's look: utterances that are in doubt, each by its first statement, in step with echoes. */
final class ReviewRows {
    /**
     * How probable it is that a statement or its speaker is wrong. What nobody has measured is as doubtful as can be; where one
     * of several could be meant, any of them; a source that is nobody in particular has no wrong speaker.
     */
    private static final String DOUBT = """
            1 - coalesce(s.confidence, 0.5) * CASE
                WHEN s.speaker_id IS NOT NULL THEN coalesce(s.speaker_confidence, 0.5)
                WHEN cardinality(s.candidates) > 0 THEN 1.0 / cardinality(s.candidates)
                WHEN s.speaker_kind IN ('ANONYMOUS', 'DOCUMENT', 'GROUP') THEN 1
                ELSE 0.5 END""";

    /** What is surer is not worth a look, however many carry it. */
    private static final double LEAST = 0.2;

    private static final String REFRESH = """
            INSERT INTO review (statement_id, doubt, reach)
            SELECT id, doubt, reach FROM (
                SELECT s.id, %s AS doubt, (SELECT count(*) FROM statement c WHERE c.echo_id = s.echo_id) AS reach
                FROM statement s WHERE s.echo_id = ANY (?) AND s.is_first
                    AND NOT EXISTS (SELECT FROM correction c
                        WHERE c.statement_id = s.id AND c.undone_at IS NULL AND c.kind IN ('CONFIRM', 'REATTRIBUTE'))) one
            WHERE doubt >= ? ORDER BY id
            ON CONFLICT (statement_id) DO UPDATE SET doubt = excluded.doubt, reach = excluded.reach""".formatted(DOUBT);

    private ReviewRows() {}

    static void refresh(Connection connection, Collection<UUID> echoes) throws SQLException {
        forget(connection, echoes);
        try (var insert = connection.prepareStatement(REFRESH)) {
            insert.setArray(1, Arrays.ids(connection, echoes));
            insert.setDouble(2, LEAST);
            insert.executeUpdate();
        }
    }

    static void forget(Connection connection, Collection<UUID> echoes) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM review WHERE statement_id IN (SELECT id FROM statement WHERE echo_id = ANY (?))")) {
            delete.setArray(1, Arrays.ids(connection, echoes));
            delete.executeUpdate();
        }
    }
}
