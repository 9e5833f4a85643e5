package io.onrecord.ingest.correction;

import io.onrecord.contracts.SpeakerKind;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes corrections down and takes them back. None is ever deleted but with its article. */
@ApplicationScoped
class Corrections {
    /** What the statement is now is kept with it, so that it is found again. */
    private static final String INSERT = """
            INSERT INTO correction (id, kind, speaker_id, other_speaker, name, speaker_kind, articles, names, topics_added, topics_removed,
                statement_id, other_statement, reason, made_by, made_at,
                article_id, version, statement_kind, content, content_text, was_speaker, was_name, was_topics, extractor,
                statement_now, other_now, other_article, other_version, other_kind, other_content, other_text)
            SELECT w.*, s.article_id, r.version, s.kind, s.content, s.content_text, s.speaker_id,
                coalesce(s.speaker_name, CASE WHEN w.kind = 'RENAME' THEN (SELECT p.name FROM speaker p WHERE p.id = w.speaker_id) END),
                CASE WHEN s.id IS NOT NULL THEN ARRAY(SELECT topic_id FROM statement_topic t WHERE t.article_id = s.article_id AND t.statement_id = s.id ORDER BY topic_id) END,
                r.extractor, s.id, o.id, o.article_id, q.version, o.kind, o.content, o.content_text
            FROM (SELECT ?::uuid, ?::text, ?::uuid, ?::uuid, ?::text, ?::text, ?::uuid[], ?::text[], ?::text[], ?::text[],
                ?::uuid, ?::uuid, ?::text, ?::text, ?::timestamptz) w
                (id, kind, speaker_id, other_speaker, name, speaker_kind, articles, names, topics_added, topics_removed,
                statement_id, other_statement, reason, made_by, made_at)
            LEFT JOIN statement s ON s.id = w.statement_id LEFT JOIN reading r ON r.article_id = s.article_id
            LEFT JOIN statement o ON o.id = w.other_statement LEFT JOIN reading q ON q.article_id = o.article_id
            WHERE (w.statement_id IS NULL OR s.id IS NOT NULL) AND (w.other_statement IS NULL OR o.id IS NOT NULL)""";

    /** The last word on the same thing, when it says the same. */
    private static final String SAME = """
            SELECT id FROM (
                SELECT * FROM correction
                WHERE kind = ? AND undone_at IS NULL AND statement_id IS NOT DISTINCT FROM ? AND other_statement IS NOT DISTINCT FROM ?
                    AND (statement_id IS NOT NULL OR speaker_id = ? AND other_speaker IS NOT DISTINCT FROM ?)
                ORDER BY number DESC LIMIT 1) last
            WHERE speaker_id IS NOT DISTINCT FROM ? AND name IS NOT DISTINCT FROM ? AND speaker_kind IS NOT DISTINCT FROM ?
                AND articles = ? AND names = ? AND topics_added = ? AND topics_removed = ?
                AND NOT EXISTS (SELECT FROM correction c WHERE c.statement_id = last.statement_id AND c.number > last.number AND c.undone_at IS NULL)""";

    private static final String UNDO = """
            UPDATE correction SET undone_reason = ?, undone_by = ?, undone_at = ?, handled_at = NULL, outcome = NULL
            WHERE id = ? AND undone_at IS NULL""";

    private static final String UNREACHABLE = "the corrections in the record cannot be reached";

    private final Database database;
    private final Clock clock;

    Corrections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The id of the same correction, when that is in force already. */
    Optional<UUID> same(Decision decision) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement(SAME)) {
                select.setString(1, decision.kind().name());
                select.setObject(2, decision.statement(), Types.OTHER);
                select.setObject(3, otherStatement(decision), Types.OTHER);
                select.setObject(4, decision.speaker(), Types.OTHER);
                select.setObject(5, otherSpeaker(decision), Types.OTHER);
                select.setObject(6, decision.speaker(), Types.OTHER);
                select.setString(7, decision.name());
                select.setString(8, kind(decision));
                select.setArray(9, array(connection, "uuid", decision.articles()));
                select.setArray(10, array(connection, "text", decision.names()));
                select.setArray(11, array(connection, "text", decision.add()));
                select.setArray(12, array(connection, "text", decision.remove()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    /** @throws ProblemException 404 when the statement has just gone */
    UUID put(Decision decision, String by) {
        var id = UUID.randomUUID();
        int written = database.call(UNREACHABLE, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, id);
                insert.setString(2, decision.kind().name());
                insert.setObject(3, decision.speaker(), Types.OTHER);
                insert.setObject(4, otherSpeaker(decision), Types.OTHER);
                insert.setString(5, decision.name());
                insert.setString(6, kind(decision));
                insert.setArray(7, array(connection, "uuid", decision.articles()));
                insert.setArray(8, array(connection, "text", decision.names()));
                insert.setArray(9, array(connection, "text", decision.add()));
                insert.setArray(10, array(connection, "text", decision.remove()));
                insert.setObject(11, decision.statement(), Types.OTHER);
                insert.setObject(12, otherStatement(decision), Types.OTHER);
                insert.setString(13, decision.reason());
                insert.setString(14, by);
                insert.setObject(15, Database.time(clock.instant()));
                return insert.executeUpdate();
            }
        });
        if (written == 0) {
            throw InRecord.unknown("statement");
        }
        return id;
    }

    /** @throws ProblemException 404 when there is none, 409 when it was taken back before */
    void undo(UUID id, String reason, String by) {
        int undone = database.call(UNREACHABLE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(UNDO)) {
                update.setString(1, reason);
                update.setString(2, by);
                update.setObject(3, Database.time(clock.instant()));
                update.setObject(4, id);
                return update.executeUpdate();
            }
        });
        if (undone == 0) {
            throw isThere(id)
                    ? new ProblemException(
                            409,
                            "correction-undone",
                            "The correction was taken back before",
                            "nothing is left to undo; make it again if it was right after all")
                    : InRecord.unknown("correction");
        }
    }

    private boolean isThere(UUID id) {
        return database.call(UNREACHABLE, connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM correction WHERE id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static @Nullable UUID otherSpeaker(Decision decision) {
        return decision.isOfTwoStatements() ? null : decision.other();
    }

    private static @Nullable UUID otherStatement(Decision decision) {
        return decision.isOfTwoStatements() ? decision.other() : null;
    }

    private static @Nullable String kind(Decision decision) {
        SpeakerKind kind = decision.speakerKind();
        return kind == null ? null : kind.name();
    }

    private static java.sql.Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
