package io.onrecord.extract.statement;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.topic.VectorRows;
import io.onrecord.extraction.topics.TopicScore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements, topics and mentions of one article, in one transaction. */
final class Rows {
    private final Connection connection;
    private final UUID article;

    Rows(Connection connection, UUID article) {
        this.connection = connection;
        this.article = article;
    }

    /** Returns the speakers who were named there. */
    Set<UUID> delete() throws SQLException {
        var speakers = new HashSet<UUID>();
        try (var select = connection.prepareStatement("""
                SELECT speaker_id FROM statement WHERE article_id = ? AND speaker_id IS NOT NULL
                UNION SELECT speaker_id FROM mention WHERE article_id = ? AND speaker_id IS NOT NULL""")) {
            select.setObject(1, article);
            select.setObject(2, article);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    speakers.add(rows.getObject(1, UUID.class));
                }
            }
        }
        for (var table : List.of("mention", "article_topic", "article_vector")) {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE article_id = ?")) {
                delete.setObject(1, article);
                delete.executeUpdate();
            }
        }
        deleteStatements();
        return speakers;
    }

    /** What is left of their echoes is to be put together anew. */
    private void deleteStatements() throws SQLException {
        try (var delete = connection.prepareStatement("""
                WITH gone AS (DELETE FROM statement WHERE article_id = ? RETURNING echo_id)
                INSERT INTO echo_broken (echo_id)
                SELECT DISTINCT echo_id FROM gone
                WHERE EXISTS (SELECT FROM statement s WHERE s.echo_id = gone.echo_id AND s.article_id <> ?)
                ORDER BY echo_id
                ON CONFLICT DO NOTHING""")) {
            delete.setObject(1, article);
            delete.setObject(2, article);
            delete.executeUpdate();
        }
    }

    void insert(Corrected corrected, Attributed who, Since since) throws SQLException {
        var extraction = corrected.extraction();
        var topics = corrected.topics();
        insertStatements(corrected, who, since);
        for (int i = 0; i < extraction.statements().size(); i++) {
            insertTopics(
                    // A person may have given it a topic that is gone since.
                    """
                    INSERT INTO statement_topic (article_id, statement_id, topic_id, score)
                    SELECT w.* FROM (SELECT ?::uuid, ?::uuid, ?::text, ?::real) w (article, statement, topic, score)
                    WHERE EXISTS (SELECT FROM topic t WHERE t.id = w.topic AND NOT t.removed)""",
                    topics.statements().get(i),
                    article,
                    extraction.statements().get(i).id());
        }
        insertTopics(
                "INSERT INTO article_topic (article_id, topic_id, score) VALUES (?, ?, ?)", topics.article(), article);
        VectorRows.put(
                connection,
                article,
                extraction.statements().stream().map(StatementRow::id).toList(),
                topics.vectors());
        insertMentions(extraction, who);
    }

    private void insertStatements(Corrected corrected, Attributed who, Since since) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, cue_text, source_text,
                    speaker_id, speaker_name, speaker_kind, candidates, confidence, decided_by, outlet, published_on, status, reported_in,
                    speaker_confidence, recorded_at, found_speaker, reattributed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int ordinal = 0;
            var facts = corrected.extraction().facts();
            for (var row : corrected.extraction().statements()) {
                insert.setInt(3, ordinal++);
                words(insert, row);
                speaker(insert, row, who.of(row), corrected.marks().getOrDefault(row.id(), List.of()));
                insert.setString(17, facts.outlet());
                insert.setObject(18, facts.publishedOn(), Types.DATE);
                insert.setObject(22, since.of(row.id()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void words(PreparedStatement insert, StatementRow row) throws SQLException {
        var statement = row.statement();
        insert.setObject(1, row.id());
        insert.setObject(2, article);
        insert.setString(4, statement.kind().name());
        insert.setArray(5, Arrays.spans(connection, statement.content()));
        insert.setArray(6, Arrays.spans(connection, statement.cue()));
        insert.setArray(7, Arrays.spans(connection, statement.source()));
        insert.setString(8, row.content());
        insert.setString(9, row.cue());
        insert.setString(10, row.source());
        insert.setObject(15, statement.confidence(), Types.DOUBLE);
        insert.setString(19, statement.status().name());
        insert.setObject(20, row.reportedIn(), Types.INTEGER);
    }

    private void speaker(PreparedStatement insert, StatementRow row, Attributed.One one, List<String> marks)
            throws SQLException {
        var speaker = one.who();
        var rules = new ArrayList<>(row.statement().decidedBy());
        rules.add(speaker.rule());
        rules.addAll(marks);
        insert.setObject(11, one.speaker(), Types.OTHER);
        insert.setString(12, one.name());
        insert.setString(13, speaker.kind().name());
        insert.setArray(14, Arrays.texts(connection, speaker.candidates()));
        insert.setArray(16, Arrays.texts(connection, rules));
        insert.setObject(21, one.isReattributed() ? null : row.statement().speakerConfidence(), Types.DOUBLE);
        insert.setObject(23, one.found(), Types.OTHER);
        insert.setBoolean(24, one.isReattributed());
    }

    private void insertTopics(String sql, List<TopicScore> topics, UUID... of) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var topic : topics) {
                for (int i = 0; i < of.length; i++) {
                    insert.setObject(i + 1, of[i]);
                }
                insert.setString(of.length + 1, topic.topic());
                insert.setFloat(of.length + 2, topic.score());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertMentions(Extraction extraction, Attributed who) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO mention (article_id, ordinal, span_start, span_end, speaker_id, name, found_speaker)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            int ordinal = 0;
            for (var mention : extraction.mentions()) {
                insert.setObject(1, article);
                insert.setInt(2, ordinal++);
                insert.setInt(3, mention.start());
                insert.setInt(4, mention.end());
                var one = who.of(mention);
                insert.setObject(5, one.speaker(), Types.OTHER);
                insert.setString(6, mention.name());
                insert.setObject(7, one.found(), Types.OTHER);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
