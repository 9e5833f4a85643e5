package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.correction.FollowCorrections;
import io.onrecord.extract.echo.KeepLinking;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class CorrectionsTest {
    private static final UUID HARBOUR = new UUID(8, 1);
    private static final UUID MARKET = new UUID(8, 2);
    private static final UUID SCHOOL = new UUID(8, 3);

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    KeepLinking linking;

    @Inject
    FollowCorrections follow;

    @BeforeEach
    void said() throws Exception {
        record.clear();
        put(
                HARBOUR,
                1,
                "\"Nobody will take the cranes away while I am minister,\" said Mirela Orlan on Tuesday."
                        + "\n\n\"We bake at night and the flour is short,\" said Kareem Osmat, a baker.");
        put(MARKET, 1, "\"Nobody will take the cranes away while I am minister,\" said Mirela Orlanova.");
        put(SCHOOL, 1, "\"The schools in the north stay closed,\" said Mirela Orlan.");
        linking.now();
    }

    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void aStatementIsGivenToSomebodyElseAndStaysSoWheneverItIsRead() throws Exception {
        var before = record.dump();
        var baker = statement(HARBOUR, "We bake");
        var correction = correct("REATTRIBUTE", baker, "name, speaker_kind", "'Tove Lindqvar', 'PERSON'");
        assertThat(said(HARBOUR)).contains("Tove Lindqvar|We bake at night and the flour is short,");
        assertThat(outcome(correction)).isEqualTo("APPLIED");
        extract.extract(new ArticleAnnounced(HARBOUR, 1));
        assertThat(said(HARBOUR)).contains("Tove Lindqvar|We bake at night and the flour is short,");
        assertThat(record.rows("SELECT decided_by[cardinality(decided_by)] FROM statement WHERE reattributed"))
                .containsExactly("correction:reattribute");
        put(
                HARBOUR,
                2,
                "First of all, it rained all day. \"We bake at night, and the flour is short,\" said Kareem Osmat, a baker.");
        assertThat(said(HARBOUR)).containsExactly("Tove Lindqvar|We bake at night, and the flour is short,");
        put(HARBOUR, 3, "It was quiet.");
        assertThat(outcome(correction)).isEqualTo("LOST");
        undo(correction);
        assertThat(outcome(correction)).isEqualTo("UNDONE");
        consistent();
        assertThat(before).isNotEmpty();
    }

    @Test
    void whoSaidItIsNobodyOrSomebodyOfTheRecord() throws Exception {
        var before = record.dump();
        var first = correct(
                "REATTRIBUTE", statement(HARBOUR, "We bake"), "speaker_id", "'" + speaker("Mirela Orlan") + "'");
        assertThat(said(HARBOUR)).contains("Mirela Orlan|We bake at night and the flour is short,");
        var second = correct("REATTRIBUTE", statement(HARBOUR, "We bake"), "name", "null");
        assertThat(said(HARBOUR)).contains("null|We bake at night and the flour is short,");
        consistent();
        undo(second);
        assertThat(said(HARBOUR)).contains("Mirela Orlan|We bake at night and the flour is short,");
        undo(first);
        assertThat(record.dump()).isEqualTo(before);
        consistent();
    }

    @Test
    void whatIsNoStatementIsNoneUntilThatIsTakenBack() throws Exception {
        var before = record.dump();
        var correction = correct("REJECT", statement(HARBOUR, "Nobody"), "name", "null");
        assertThat(said(HARBOUR)).containsExactly("Kareem Osmat|We bake at night and the flour is short,");
        assertThat(record.rows("SELECT statements FROM reading WHERE article_id = '" + HARBOUR + "'"))
                .containsExactly("1");
        consistent();
        undo(correction);
        assertThat(record.dump()).isEqualTo(before);
    }

    @Test
    void topicsAreThoseThatAPersonSays() throws Exception {
        var baker = statement(HARBOUR, "We bake");
        var had = record.rows("SELECT topic_id FROM statement_topic WHERE statement_id = '" + baker + "'");
        var other = record.rows(
                        "SELECT id FROM topic WHERE NOT removed AND id <> ALL (SELECT topic_id FROM statement_topic) ORDER BY id LIMIT 1")
                .getFirst();
        var correction = correct(
                "RETAG",
                baker,
                "topics_added, topics_removed",
                "ARRAY['" + other + "'], ARRAY(SELECT topic_id FROM statement_topic WHERE statement_id = '" + baker
                        + "')");
        assertThat(record.rows("SELECT topic_id, score FROM statement_topic WHERE statement_id = '" + baker + "'"))
                .containsExactly(other + "|1");
        consistent();
        undo(correction);
        assertThat(record.rows("SELECT topic_id FROM statement_topic WHERE statement_id = '" + baker + "'"))
                .isEqualTo(had);
    }

    @Test
    void twoSpeakersAreOneAndTwoAgain() throws Exception {
        var before = record.dump();
        var merge = merge("Mirela Orlanova", "Mirela Orlan");
        assertThat(said(MARKET)).containsExactly("Mirela Orlan|Nobody will take the cranes away while I am minister,");
        assertThat(record.rows("SELECT changed FROM correction")).containsExactly("1");
        linking.now();
        assertThat(record.rows("SELECT count(DISTINCT echo_id) FROM statement WHERE content_text LIKE '%cranes%'"))
                .containsExactly("1");
        consistent();
        put(new UUID(8, 4), 1, "\"The cranes will be painted in the spring,\" said Mirela Orlanova.");
        assertThat(said(new UUID(8, 4))).containsExactly("Mirela Orlan|The cranes will be painted in the spring,");
        consistent();
        undo(merge);
        assertThat(said(new UUID(8, 4))).containsExactly("Mirela Orlanova|The cranes will be painted in the spring,");
        linking.now();
        assertThat(record.rows("SELECT count(DISTINCT echo_id) FROM statement WHERE content_text LIKE '%cranes away%'"))
                .containsExactly("2");
        consistent();
        put(new UUID(8, 4), 2, "It was quiet.");
        gone(new UUID(8, 4));
        assertThat(record.dump()).isEqualTo(before);
    }

    @Test
    void aSpeakerIsSomebodyElseInSomeArticles() throws Exception {
        var before = record.dump();
        var split = speakers(
                "SPLIT",
                "Mirela Orlan",
                "name, speaker_kind, articles",
                "'Mirela Orlan (teacher)', 'PERSON', ARRAY['" + SCHOOL + "'::uuid]");
        assertThat(said(SCHOOL)).containsExactly("Mirela Orlan (teacher)|The schools in the north stay closed,");
        assertThat(said(HARBOUR)).contains("Mirela Orlan|Nobody will take the cranes away while I am minister,");
        consistent();
        extract.extract(new ArticleAnnounced(SCHOOL, 1));
        assertThat(said(SCHOOL)).containsExactly("Mirela Orlan (teacher)|The schools in the north stay closed,");
        consistent();
        undo(split);
        assertThat(record.dump()).isEqualTo(before);
        linking.now();
        consistent();
    }

    @Test
    void aNameThatAPersonGaveIsChangedByNoArticle() throws Exception {
        var before = record.dump();
        var rename = speakers("RENAME", "Kareem Osmat", "name", "'Kareem Osmat of Harimat'");
        put(new UUID(8, 5), 1, "\"Bread is dear,\" said Kareem Osmat, a baker.");
        assertThat(said(new UUID(8, 5))).containsExactly("Kareem Osmat of Harimat|Bread is dear,");
        undo(rename);
        assertThat(said(new UUID(8, 5))).containsExactly("Kareem Osmat|Bread is dear,");
        put(new UUID(8, 5), 2, "It was quiet.");
        gone(new UUID(8, 5));
        assertThat(record.dump()).isEqualTo(before);
    }

    @Test
    void twoStatementsAreTheSameUtteranceOrNotAsAPersonSays() throws Exception {
        put(MARKET, 2, "\"Nobody will take the cranes away while I am minister,\" said Mirela Orlan in the market.");
        linking.now();
        assertThat(echoes()).isEqualTo(3);
        var one = statement(HARBOUR, "Nobody");
        var apart = two("OTHER_UTTERANCE", one, statement(MARKET, "Nobody"));
        linking.now();
        assertThat(echoes()).isEqualTo(4);
        consistent();
        undo(apart);
        linking.now();
        assertThat(echoes()).isEqualTo(3);
        var same = two("SAME_UTTERANCE", one, statement(SCHOOL, "The schools"));
        linking.now();
        assertThat(echoes()).isEqualTo(2);
        consistent();
        put(SCHOOL, 2, "It was said in the north.\n\n\"The schools in the north stay closed,\" said Mirela Orlan.");
        linking.now();
        assertThat(echoes()).as("in a newer version too").isEqualTo(2);
        put(SCHOOL, 3, "It was quiet.");
        assertThat(outcome(same)).isEqualTo("LOST");
        put(SCHOOL, 4, "\"The schools in the north stay closed,\" said Mirela Orlan.");
        linking.now();
        assertThat(outcome(same)).isEqualTo("APPLIED");
        assertThat(echoes()).isEqualTo(2);
        consistent();
    }

    @Test
    void whatIsInDoubtIsToBeLookedAtUntilAPersonHas() throws Exception {
        record.execute("UPDATE statement SET speaker_confidence = 0.6 WHERE content_text LIKE 'We bake%'");
        record.execute("INSERT INTO echo_broken SELECT echo_id FROM statement WHERE content_text LIKE 'We bake%'");
        linking.now();
        var baker = statement(HARBOUR, "We bake");
        assertThat(record.rows("SELECT reach, doubt >= 0.4 FROM review WHERE statement_id = '" + baker + "'"))
                .containsExactly("1|t");
        correct("CONFIRM", baker, "name", "null");
        linking.now();
        record.execute("UPDATE statement SET speaker_confidence = 0.6 WHERE content_text LIKE 'We bake%'");
        record.execute("INSERT INTO echo_broken SELECT echo_id FROM statement WHERE content_text LIKE 'We bake%'");
        linking.now();
        assertThat(record.rows("SELECT speaker_confidence FROM statement WHERE id = '" + baker + "'"))
                .containsExactly("0.6");
        assertThat(record.rows("SELECT * FROM review WHERE statement_id = '" + baker + "'"))
                .isEmpty();
    }

    @Test
    void whoWasMergedCanBeSplitOffAgainByName() throws Exception {
        var merged = merge("Mirela Orlanova", "Mirela Orlan");
        assertThat(said(MARKET)).first().asString().startsWith("Mirela Orlan|");
        var split = speakers(
                "SPLIT",
                "Mirela Orlan",
                "name, speaker_kind, names",
                "'The daughter', 'PERSON', ARRAY['mirela orlanova']");
        assertThat(outcome(split)).isEqualTo("APPLIED");
        assertThat(said(MARKET)).first().asString().startsWith("The daughter|");
        assertThat(said(HARBOUR)).first().asString().startsWith("Mirela Orlan|");
        consistent();
        undo(split);
        assertThat(said(MARKET)).first().asString().startsWith("Mirela Orlan|");
        undo(merged);
        assertThat(said(MARKET)).first().asString().startsWith("Mirela Orlanova|");
        consistent();
    }

    @Test
    void aNameThatIsTakenBackFindsNobodyAnyMore() throws Exception {
        var before = record.dump();
        speakers("RENAME", "Kareem Osmat", "name", "'Kareem the Baker'");
        var second = speakers("RENAME", "Kareem the Baker", "name", "'Kareem of Harimat'");
        undo(second);
        assertThat(record.rows("SELECT name FROM speaker_alias WHERE origin = 'correction'"))
                .containsExactly("Kareem the Baker");
        assertThat(record.rows("SELECT count(*) FROM speaker WHERE name = 'Kareem the Baker'"))
                .containsExactly("1");
        undo(record.rows("SELECT id FROM correction WHERE undone_at IS NULL").getFirst());
        assertThat(record.dump()).isEqualTo(before);
    }

    @Test
    void aTopicThatIsGoneHoldsUpNoReading() throws Exception {
        record.execute(
                "INSERT INTO topic (id, label, description, position) VALUES ('gone-soon', 'Gone', 'Gone', 999)");
        correct("RETAG", statement(HARBOUR, "We bake"), "topics_added", "ARRAY['gone-soon']");
        assertThat(record.rows("SELECT count(*) FROM statement_topic WHERE topic_id = 'gone-soon'"))
                .containsExactly("1");
        put(HARBOUR, 2, "It was quiet.");
        record.execute("DELETE FROM topic WHERE id = 'gone-soon'");
        put(HARBOUR, 3, "\"We bake at night and the flour is short,\" said Kareem Osmat, a baker.");
        assertThat(said(HARBOUR)).containsExactly("Kareem Osmat|We bake at night and the flour is short,");
        consistent();
    }

    private String two(String kind, String one, String other) throws Exception {
        return made(
                "INSERT INTO correction (id, kind, statement_id, statement_now, article_id, version, statement_kind, content, content_text,"
                        + " other_statement, other_now, other_article, other_version, other_kind, other_content, other_text, reason, made_by,"
                        + " made_at) SELECT gen_random_uuid(), '" + kind
                        + "', s.id, s.id, s.article_id, r.version, s.kind, s.content, s.content_text, o.id, o.id, o.article_id, q.version, o.kind,"
                        + " o.content, o.content_text, '', 'a test', now() FROM statement s JOIN reading r ON r.article_id = s.article_id,"
                        + " statement o JOIN reading q ON q.article_id = o.article_id WHERE s.id = '" + one
                        + "' AND o.id = '" + other + "'");
    }

    private void put(UUID id, int version, String text) throws Exception {
        record.put(id, version, text, "RUNA", "2022-01-18");
        extract.extract(new ArticleAnnounced(id, version));
    }

    private void gone(UUID article) throws Exception {
        record.execute("DELETE FROM article_version WHERE article_id = '" + article + "'");
        record.execute("DELETE FROM article WHERE id = '" + article + "'");
    }

    private List<String> said(UUID article) throws Exception {
        return record.rows("SELECT k.name, s.content_text FROM statement s LEFT JOIN speaker k ON k.id = speaker_id"
                + " WHERE article_id = '" + article + "' ORDER BY ordinal");
    }

    private long echoes() throws Exception {
        return Long.parseLong(
                record.rows("SELECT count(DISTINCT echo_id) FROM statement").getFirst());
    }

    private String statement(UUID article, String beginning) throws Exception {
        return record.rows("SELECT id FROM statement WHERE article_id = '" + article + "' AND content_text LIKE '"
                        + beginning + "%'")
                .getFirst();
    }

    private String speaker(String name) throws Exception {
        var found = record.rows("SELECT id FROM speaker WHERE name = '" + name + "'");
        assertThat(found)
                .as(
                        name + " among "
                                + record.rows(
                                        "SELECT DISTINCT s.name, s.known_id FROM speaker s JOIN statement t ON t.speaker_id = s.id"))
                .hasSize(1);
        return found.getFirst();
    }

    private String correct(String kind, String statement, String columns, String values) throws Exception {
        return made(
                "INSERT INTO correction (id, kind, statement_id, statement_now, article_id, version, statement_kind, content, content_text, reason,"
                        + " made_by, made_at, " + columns + ") SELECT gen_random_uuid(), '" + kind
                        + "', s.id, s.id, s.article_id, r.version, s.kind, s.content, s.content_text, '', 'a test', now(), "
                        + values
                        + " FROM statement s JOIN reading r USING (article_id) WHERE s.id = '" + statement + "'");
    }

    private String merge(String from, String into) throws Exception {
        return speakers("MERGE", from, "other_speaker", "'" + speaker(into) + "'");
    }

    private String speakers(String kind, String speaker, String columns, String values) throws Exception {
        return made("INSERT INTO correction (id, kind, speaker_id, reason, made_by, made_at, " + columns
                + ") SELECT gen_random_uuid(), '" + kind + "', '" + speaker(speaker) + "', '', 'a test', now(), "
                + values);
    }

    private String made(String insert) throws Exception {
        var id = record.rows(insert + " RETURNING id").getFirst();
        follow.now();
        return id;
    }

    private void undo(String correction) throws Exception {
        record.execute(
                "UPDATE correction SET undone_at = now(), undone_by = 'a test', handled_at = NULL, outcome = NULL WHERE id = '"
                        + correction + "'");
        follow.now();
    }

    private String outcome(String correction) throws Exception {
        return record.rows("SELECT outcome FROM correction WHERE id = '" + correction + "'")
                .getFirst();
    }

    private void consistent() throws Exception {
        linking.now();
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(
                        record.rows(
                                "SELECT echo_id FROM statement GROUP BY echo_id HAVING echo_id IS NOT NULL AND count(*) FILTER (WHERE is_first) <> 1"))
                .isEmpty();
    }
}
