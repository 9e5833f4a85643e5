package io.onrecord.ingest.correction;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a decision against what the record has: whether all is there, and nothing in force says the opposite. */
@ApplicationScoped
class InRecord {
    private static final String UNREACHABLE = "the record cannot be reached to check the correction";

    /** Who a speaker is in the end. */
    private static final String WHO = """
            SELECT coalesce((SELECT m.into_id FROM speaker_merge m WHERE m.from_id = s.id), s.id) FROM speaker s WHERE s.id = ?""";

    /** Whether two speakers, or who has become one of the two, are told apart. */
    private static final String APART = """
            SELECT c.id FROM correction c
            LEFT JOIN speaker_merge a ON a.from_id = c.speaker_id LEFT JOIN speaker_merge b ON b.from_id = c.other_speaker
            WHERE c.kind = 'DIFFERENT' AND c.undone_at IS NULL
                AND (coalesce(a.into_id, c.speaker_id), coalesce(b.into_id, c.other_speaker)) IN ((?, ?), (?, ?)) LIMIT 1""";

    private final Database database;

    InRecord(Database database) {
        this.database = database;
    }

    /** @throws ProblemException 404 when something is not in the record, 409 when something in force speaks against it */
    void check(Decision decision) {
        database.call(UNREACHABLE, connection -> {
            check(connection, decision);
            return true;
        });
    }

    private static void check(Connection connection, Decision decision) throws SQLException {
        if (decision.statement() != null) {
            present(connection, "statement", List.of(decision.statement()));
        }
        if (decision.speaker() != null) {
            present(connection, "speaker", List.of(decision.speaker()));
            notGoing(connection, decision);
        }
        present(connection, "article", decision.articles());
        topics(connection, decision.add());
        topics(connection, decision.remove());
        switch (decision.kind()) {
            case MERGE -> notApart(connection, decision);
            case DIFFERENT -> notOne(connection, decision);
            case SAME_UTTERANCE, OTHER_UTTERANCE -> ofOneSpeaker(connection, decision);
            case SPLIT, RENAME, REATTRIBUTE, REJECT, CONFIRM, RETAG -> {}
        }
    }

    /** Who is being taken down is to become nobody else meanwhile. */
    private static void notGoing(Connection connection, Decision decision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT d.id FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
                WHERE t.id IN (?, ?) AND d.finished_at IS NULL LIMIT 1""")) {
            select.setObject(1, decision.speaker());
            select.setObject(2, decision.other());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw contradicted(
                            "correction-taken-down", "the speaker is being taken down, by " + row.getString(1));
                }
            }
        }
    }

    private static void notApart(Connection connection, Decision decision) throws SQLException {
        var one = who(connection, decision.speaker());
        var other = who(connection, decision.other());
        if (one.equals(other)) {
            throw contradicted("correction-merged", "the two are one speaker in the record already");
        }
        try (PreparedStatement select = connection.prepareStatement(APART)) {
            select.setObject(1, one);
            select.setObject(2, other);
            select.setObject(3, other);
            select.setObject(4, one);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw contradicted(
                            "correction-different",
                            "the two were told apart by the correction " + row.getString(1) + "; undo that first");
                }
            }
        }
    }

    private static void notOne(Connection connection, Decision decision) throws SQLException {
        if (who(connection, decision.speaker()).equals(who(connection, decision.other()))) {
            throw contradicted(
                    "correction-merged", "the two are one speaker in the record; undo the merger, or split them");
        }
    }

    private static void ofOneSpeaker(Connection connection, Decision decision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT count(*) AS found, count(DISTINCT coalesce(speaker_id::text, '')) = 1 AS same
                FROM statement WHERE id IN (?, ?)""")) {
            select.setObject(1, decision.statement());
            select.setObject(2, decision.other());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt("found") < 2) {
                    throw unknown("statement");
                }
                if (!row.getBoolean("same")) {
                    throw new ProblemException(
                            422,
                            "speakers-differ",
                            "The correction cannot be accepted",
                            "the two statements are of different speakers, so they are different utterances; if that is wrong,"
                                    + " reattribute one first");
                }
            }
        }
    }

    private static UUID who(Connection connection, @Nullable UUID speaker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHO)) {
            select.setObject(1, speaker);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown("speaker");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** @param table whose name is what people call it */
    private static void present(Connection connection, String table, List<UUID> ids) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) < ids.size()) {
                    throw unknown(table);
                }
            }
        }
    }

    private static void topics(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM unnest(?) AS w (id) WHERE NOT EXISTS (SELECT FROM topic t WHERE t.id = w.id AND NOT t.removed)")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw new ProblemException(
                            404,
                            "topic-unknown",
                            "There is no such topic",
                            "no topic has the id " + row.getString(1) + "; /api/v1/topics lists them");
                }
            }
        }
    }

    private static ProblemException contradicted(String code, String detail) {
        return new ProblemException(409, code, "The correction says what is, or the opposite of another", detail);
    }

    static ProblemException unknown(String what) {
        return new ProblemException(
                404,
                what + "-unknown",
                "There is no such " + what,
                "the " + what + " is not in the record, or no more; check the id");
    }
}
