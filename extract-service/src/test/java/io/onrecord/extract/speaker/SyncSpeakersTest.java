package io.onrecord.extract.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.topic.SyncTopics;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.store.EmbeddedRecord;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncSpeakersTest {
    private static final UUID ARTICLE = new UUID(1, 1);
    private static final UUID KAREEM = SpeakerId.introduced("karim osmat");
    private static final UUID OSMAT = SpeakerId.introduced("karim osmet");
    private static EmbeddedRecord record;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
    }

    @AfterAll
    static void stop() throws Exception {
        record.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute(
                "TRUNCATE past_reading, past_statement, feed, feed_poll, feed_item, article, article_version, statement, statement_topic, article_topic, mention, statement_day, topic_day, article_speaker, speaker_named_day,"
                        + " speaker, speaker_alias, speaker_office, reading, topic CASCADE");
        execute("INSERT INTO article VALUES ('" + ARTICLE
                + "', 1, null, '', null, null, null, 'UNKNOWN', sha256('x'), now(), now())");
    }

    @Test
    void doingItTwiceChangesNothing() throws SQLException {
        var files =
                "speakers: [{id: kareem, name: Kareem Osmat, aliases: [KO], offices: [{title: baker, of: Harimat}]}]";
        speakers(files);
        var once = dump();
        speakers(files);
        assertThat(dump()).isEqualTo(once).hasSize(4);
    }

    @Test
    void whomArticlesIntroducedKeepsTheRowAndOtherSpellingsBecomeOneWithIt() throws SQLException {
        introduce(KAREEM, "Kareem Osmat", "karim osmat");
        introduce(OSMAT, "Karim Osmet", "karim osmet");
        says(KAREEM, 0);
        says(OSMAT, 1);
        named(OSMAT, 0);
        named(KAREEM, 1);
        speakers("speakers: [{id: kareem, name: Kareem Osmat, aliases: [Karim Osmet]}]");
        assertThat(rows("SELECT name, known_id FROM speaker")).containsExactly("Kareem Osmat|kareem");
        assertThat(rows("SELECT count(DISTINCT speaker_id), count(*) FROM statement"))
                .containsExactly("1|2");
        assertThat(rows("SELECT statements FROM statement_day")).containsExactly("2");
        assertThat(rows("SELECT quoted, (SELECT known_id FROM speaker WHERE id = speaker_id) FROM article_speaker"))
                .containsExactly("t|kareem");
        for (var table : List.of("speaker_named_day", "named_by_speaker_outlet", "named_by_speaker")) {
            assertThat(rows("SELECT articles_named, articles_quoted FROM " + table))
                    .as(table)
                    .containsExactly("1|1");
        }
    }

    @Test
    void oneNameOfTwoKnownPeopleTakesNobodysRow() throws SQLException {
        introduce(KAREEM, "Kareem Osmat", "karim osmat");
        speakers("speakers: [{id: one, name: Kareem Osmat}, {id: two, name: Karim Osmat}]");
        assertThat(rows("SELECT coalesce(known_id, 'introduced') FROM speaker ORDER BY 1"))
                .containsExactly("introduced", "one", "two");
    }

    @Test
    void whoLeftTheFilesStaysAsLongAsStatementsReferToHim() throws SQLException {
        speakers("speakers: [{id: kareem, name: Kareem Osmat}, {id: other, name: Omar Zevri}]");
        says(SpeakerId.known("kareem"), 0);
        speakers("speakers: []");
        assertThat(rows("SELECT name, known_id FROM speaker")).containsExactly("Kareem Osmat|null");
        assertThat(rows("SELECT name_key, origin FROM speaker_alias")).containsExactly("karim osmat|article");
        speakers("speakers: [{id: renamed, name: Karim Osmat}]");
        assertThat(rows("SELECT id, known_id FROM speaker")).containsExactly(SpeakerId.known("kareem") + "|renamed");
    }

    @Test
    void whatOlderVersionsSaidFollowsWhoBecomesOneWithAnother() throws SQLException {
        introduce(KAREEM, "Kareem Osmat", "karim osmat");
        introduce(OSMAT, "Karim Osmet", "karim osmet");
        says(KAREEM, 0);
        named(KAREEM, 0);
        execute(
                "INSERT INTO past_reading (article_id, version, state, extractor, boilerplate, statements, extracted_at, replaced_at)"
                        + " VALUES ('" + ARTICLE + "', 1, 'EXTRACTED', '1', '{}', 1, now(), now())");
        execute("""
                INSERT INTO past_statement (article_id, version, ordinal, statement_id, kind, status, content, cue, source, content_text,
                    speaker_id, speaker_name, speaker_kind, candidates, decided_by, topics, topic_scores, recorded_at)
                VALUES ('%s', 1, 0, gen_random_uuid(), 'DIRECT', 'ASSERTED', '{0,1}', '{}', '{}', 'x', '%s', 'Karim Osmet', 'PERSON', '{}',
                    '{}', '{}', '{}', now())""".formatted(ARTICLE, OSMAT));
        speakers("speakers: [{id: kareem, name: Kareem Osmat, aliases: [Karim Osmet]}]");
        assertThat(rows("SELECT s.known_id FROM past_statement p JOIN speaker s ON s.id = p.speaker_id"))
                .containsExactly("kareem");
    }

    @Test
    void aNewNameAndOfficeTakeThePlaceOfTheOld() throws SQLException {
        speakers("speakers: [{id: k, name: Kareem Osmat, offices: [{title: baker}, {title: miller}]}]");
        speakers("speakers: [{id: k, name: Karl Ost, offices: [{title: mayor}]}]");
        assertThat(dump()).hasSize(3).anyMatch(row -> row.contains("mayor")).noneMatch(row -> row.contains("Kareem"));
    }

    @Test
    void aTopicThatStatementsStillHaveStaysUntilTheyDoNot() throws SQLException {
        topics("topics: [{id: a, label: A, description: D}, {id: b, parent: a, label: B, description: D}, "
                + "{id: c, parent: a, label: C, description: D}]");
        execute("INSERT INTO article_topic VALUES ('" + ARTICLE + "', 'b', 0.5)");
        topics("topics: [{id: d, parent: e, label: D, description: D}, {id: e, label: E, description: D}]");
        assertThat(rows("SELECT id, parent_id FROM topic ORDER BY position, id"))
                .containsExactly("d|e", "e|null", "b|null");
        execute("DELETE FROM article_topic");
        topics("topics: [{id: d, label: D2, description: D}, {id: e, label: E, description: D}]");
        assertThat(rows("SELECT id, parent_id, label FROM topic ORDER BY position"))
                .containsExactly("d|null|D2", "e|null|E");
    }

    private static void introduce(UUID id, String name, String key) throws SQLException {
        execute("INSERT INTO speaker VALUES ('" + id + "', '" + name + "', 'PERSON', null, now())");
        execute("INSERT INTO speaker_alias VALUES ('" + id + "', '" + name + "', '" + key + "', 'article')");
    }

    private static void says(UUID speaker, int ordinal) throws SQLException {
        execute("""
                INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_id, speaker_kind,
                    candidates, decided_by)
                VALUES (gen_random_uuid(), '%s', %d, 'DIRECT', '{0,1}', '{}', '{}', 'x', '%s', 'PERSON', '{}', '{}')""".formatted(ARTICLE, ordinal, speaker));
        execute("INSERT INTO statement_day VALUES (null, null, '" + speaker + "', 'DIRECT', 1)");
    }

    /** As extraction would have written it; the reading is there once. */
    private static void named(UUID speaker, int ordinal) throws SQLException {
        execute("INSERT INTO mention VALUES ('" + ARTICLE + "', " + ordinal + ", 0, 1, '" + speaker + "', 'x')");
        execute(
                "INSERT INTO reading (article_id, version, state, extractor, outlet_method, published_precision, published_method,"
                        + " boilerplate, statements, extracted_at) VALUES ('" + ARTICLE
                        + "', 1, 'EXTRACTED', '1', 'unknown', 'UNKNOWN', 'unknown', '{}', 2, now()) ON CONFLICT DO NOTHING");
        execute("INSERT INTO article_speaker (article_id, speaker_id, quoted) VALUES ('" + ARTICLE + "', '" + speaker
                + "', true)");
        execute("INSERT INTO speaker_named_day VALUES (null, null, '" + speaker + "', 1, 1)");
    }

    private static void speakers(String yaml) throws SQLException {
        var sync = new SyncSpeakers(Knowledge.NONE.with("test.yaml", new StringReader(yaml)));
        transaction(sync::sync);
    }

    private static void topics(String yaml) throws SQLException {
        var sync = SyncTopics.with(TopicTree.read("test.yaml", new StringReader(yaml)));
        transaction(sync::sync);
    }

    /** What is done with a connection. */
    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static void transaction(Work work) throws SQLException {
        try (var connection = record.as("onrecord_extract").getConnection()) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        }
    }

    private static List<String> dump() throws SQLException {
        var all = new ArrayList<>(rows("SELECT id, name, kind, known_id FROM speaker ORDER BY id"));
        all.addAll(rows("SELECT * FROM speaker_alias ORDER BY name"));
        all.addAll(rows("SELECT * FROM speaker_office ORDER BY ordinal"));
        return all;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = record.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var connection = record.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", columns));
            }
            return all;
        }
    }
}
