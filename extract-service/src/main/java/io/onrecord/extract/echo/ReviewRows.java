package io.onrecord.extract.echo;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** What is worth a person's look: utterances that are in doubt, each by its first statement, in step with echoes. */
final class ReviewRows {
    /** What is surer is not worth a look, however many carry it. */
    private static final double LEAST = 0.2;

    private static final String REFRESH = """
            INSERT INTO review (article_id, statement_id, doubt, reach)
            SELECT article_id, id, doubt, reach FROM (
                SELECT s.article_id, s.id, statement_doubt(s.confidence, s.speaker_id, s.speaker_confidence, s.candidates, s.speaker_kind) AS doubt,
                    (SELECT count(*) FROM statement c WHERE c.echo_id = s.echo_id) AS reach
                FROM statement s WHERE s.echo_id = ANY (?) AND s.is_first
                    AND NOT EXISTS (SELECT FROM statement c
                        WHERE c.echo_id = s.echo_id AND (c.reattributed OR c.decided_by && ARRAY['correction:confirm']))) one
            WHERE doubt >= ? ORDER BY id
            ON CONFLICT ON CONSTRAINT review_pkey DO UPDATE SET doubt = excluded.doubt, reach = excluded.reach""";

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
        try (var delete = connection.prepareStatement("""
                DELETE FROM review v USING statement s
                WHERE s.echo_id = ANY (?) AND v.article_id = s.article_id AND v.statement_id = s.id""")) {
            delete.setArray(1, Arrays.ids(connection, echoes));
            delete.executeUpdate();
        }
    }
}
