package io.onrecord.query.statement;

import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TopicScore;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads statements of versions that are no longer the one that the record holds statements of. */
@ApplicationScoped
public class PastStatements {
    private static final String COLUMNS = """
            SELECT s.statement_id AS id, s.article_id, s.kind, s.status, s.content, s.cue, s.source, s.content_text, s.cue_text,
                   s.source_text, s.speaker_id, s.speaker_name, s.speaker_kind, s.candidates, s.confidence, s.speaker_confidence,
                   s.decided_by, r.outlet, NULL::uuid AS echo_id, false AS is_first, '' AS sort_key, s.ordinal,
                   sp.name AS canonical_name, sp.kind AS canonical_kind, coalesce(p.title, r.title) AS title, r.published_value,
                   r.published_precision, r.published_method, o.statement_id AS outer_id, o.speaker_id AS outer_speaker_id,
                   o.speaker_name AS outer_speaker_name, o.speaker_kind AS outer_speaker_kind, o.candidates AS outer_candidates,
                   osp.name AS outer_canonical_name, osp.kind AS outer_canonical_kind
            FROM past_statement s
            JOIN past_reading p ON p.article_id = s.article_id AND p.version = s.version
            LEFT JOIN reading r ON r.article_id = s.article_id
            LEFT JOIN speaker sp ON sp.id = s.speaker_id
            LEFT JOIN past_statement o ON o.article_id = s.article_id AND o.version = s.version AND o.ordinal = s.reported_in
            LEFT JOIN speaker osp ON osp.id = o.speaker_id
            WHERE s.article_id = ? AND s.version = ? ORDER BY s.ordinal""";

    private static final String TOPICS = """
            SELECT s.statement_id, x.topic, coalesce(t.label, x.topic) AS label, x.score
            FROM past_statement s CROSS JOIN LATERAL unnest(s.topics, s.topic_scores) AS x (topic, score)
            LEFT JOIN topic t ON t.id = x.topic
            WHERE s.article_id = ? AND s.version = ? ORDER BY x.score DESC, x.topic""";

    private final Database database;

    PastStatements(Database database) {
        this.database = database;
    }

    private record Scored(UUID statement, TopicScore topic) {}

    /** Of one version, in the order of its text, as they were when a newer version took its place; of no echo, for they are in none now. */
    public List<StatementSummary> of(UUID article, int version) {
        Map<UUID, List<TopicScore>> topics = database
                .list(
                        Sql.of(TOPICS, article, version).planOnce(),
                        row -> new Scored(
                                row.id("statement_id"),
                                new TopicScore(row.text("topic"), row.text("label"), row.real("score"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Scored::statement, Collectors.mapping(Scored::topic, Collectors.toUnmodifiableList())));
        return database.list(Sql.of(COLUMNS, article, version).planOnce(), StatementRow::read).stream()
                .map(row -> row.summary(topics.getOrDefault(row.id(), List.of()), null))
                .toList();
    }
}
