package io.onrecord.ingest.position;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

/** Writes verdicts down and takes them back. Kept for ever: no extraction touches them. */
@ApplicationScoped
class Verdicts {
    private static final String PUT = """
            INSERT INTO position_verdict (one_id, other_id, verdict, reason, decided_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (one_id, other_id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason,
                decided_at = excluded.decided_at""";

    /** A statement whose speaker could not be told is of no speaker's position. */
    private static final String SPEAKERS = """
            SELECT count(*) AS found, count(speaker_id) = 2 AND count(DISTINCT speaker_id) = 1 AS same
            FROM statement WHERE id IN (?, ?)""";

    private static final String UNREACHABLE = "the verdicts in the record cannot be reached";

    private final Database database;
    private final Clock clock;

    Verdicts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(Two two, Decision decision) {
        database.call(UNREACHABLE, connection -> {
            check(connection, two);
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                put.setObject(1, two.one());
                put.setObject(2, two.other());
                put.setString(3, decision.verdict().name());
                put.setString(4, decision.reason());
                put.setObject(5, Database.time(clock.instant()));
                return put.executeUpdate();
            }
        });
    }

    void remove(Two two) {
        int removed = database.call(UNREACHABLE, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM position_verdict WHERE one_id = ? AND other_id = ?")) {
                delete.setObject(1, two.one());
                delete.setObject(2, two.other());
                return delete.executeUpdate();
            }
        });
        if (removed == 0) {
            throw new ProblemException(
                    404,
                    "verdict-unknown",
                    "There is no such verdict",
                    "nobody has decided on these two statements; the 'of' of a verdict says which two it was given on");
        }
    }

    private static void check(Connection connection, Two two) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SPEAKERS)) {
            select.setObject(1, two.one());
            select.setObject(2, two.other());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt("found") < 2) {
                    throw new ProblemException(
                            404,
                            "statement-unknown",
                            "There is no such statement",
                            "one of the two statements is not in the record, or no more; check the ids");
                }
                if (!row.getBoolean("same")) {
                    throw new ProblemException(
                            422,
                            "speakers-differ",
                            "The verdict cannot be accepted",
                            "the two statements are not of one known speaker: a position is somebody's own");
                }
            }
        }
    }
}
