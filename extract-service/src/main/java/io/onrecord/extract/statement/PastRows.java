package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What the version that is about to be replaced said, in the transaction that replaces it. */
final class PastRows {
    private static final String KEEP = """
            WITH past AS (
                INSERT INTO past_reading (article_id, version, state, extractor, reason, title, title_start, title_end, boilerplate,
                    statements, extracted_at, replaced_at)
                SELECT article_id, version, state, extractor, reason, title, title_start, title_end, boilerplate, statements,
                    extracted_at, now()
                FROM reading WHERE article_id = ?
                ON CONFLICT DO NOTHING RETURNING article_id, version)
            INSERT INTO past_statement (article_id, version, ordinal, statement_id, kind, status, content, cue, source, content_text,
                cue_text, source_text, speaker_id, speaker_name, speaker_kind, candidates, confidence, speaker_confidence, decided_by,
                reported_in, topics, topic_scores, recorded_at)
            SELECT past.article_id, past.version, s.ordinal, s.id, s.kind, s.status, s.content, s.cue, s.source, s.content_text,
                s.cue_text, s.source_text, s.speaker_id, coalesce(p.name, s.speaker_name), coalesce(p.kind, s.speaker_kind),
                s.candidates, s.confidence, s.speaker_confidence, s.decided_by, s.reported_in,
                ARRAY (SELECT t.topic_id FROM statement_topic t WHERE t.article_id = s.article_id AND t.statement_id = s.id ORDER BY t.score DESC, t.topic_id),
                ARRAY (SELECT t.score FROM statement_topic t WHERE t.article_id = s.article_id AND t.statement_id = s.id ORDER BY t.score DESC, t.topic_id),
                s.recorded_at
            FROM past JOIN statement s ON s.article_id = past.article_id LEFT JOIN speaker p ON p.id = s.speaker_id""";

    private PastRows() {}

    /**
     * To be called before the statements go.
     *
     * @param read the version that the record holds the reading of; 0 when it holds none
     * @param next the version that takes its place; when that is the same, it is only read again, and nothing is past
     */
    static void keep(Connection connection, UUID article, int read, int next) throws SQLException {
        if (read == 0 || read >= next) {
            return;
        }
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, article);
            keep.executeUpdate();
        }
    }
}
