package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.topic.SyncTopics;
import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class ExtractArticleTest {
    private static final String FIRST = """
            TVERNIK, January 18. /RUNA/. "The truce will begin at midnight," Ruvenian President Arkady Velshin said on Tuesday.

            Kareem Osmat, a baker from Harimat, said that bread was short. "We bake at night," Osmat added.
            """;

    private static final String SECOND = """
            TVERNIK, January 18. /RUNA/. "The truce will not begin," Ruvenian President Arkadij Welschin said on Tuesday.
            """;

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    FaultyReader reader;

    @Inject
    Transactions transactions;

    @Inject
    SyncTopics topics;

    @BeforeEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void anArticleBecomesStatementsOfSpeakersAcrossArticles() throws Exception {
        var id = extract(record.put(UUID.randomUUID(), 1, FIRST, "RUNA", "2022-01-18"), 1);
        assertThat(record.rows(
                        "SELECT state, outlet, outlet_method, published_on, published_method FROM reading WHERE article_id = '"
                                + id + "'"))
                .containsExactly("EXTRACTED|RUNA|submitted|2022-01-18|submitted");
        assertThat(
                        record.rows(
                                "SELECT k.name, k.known_id, s.content_text, s.kind FROM statement s JOIN speaker k ON k.id = speaker_id"))
                .contains("Arkady Velshin|arkady-velshin|The truce will begin at midnight,|DIRECT")
                .anyMatch(row -> row.startsWith("Kareem Osmat|null|"));
        assertThat(record.rows("SELECT topic_id FROM statement_topic")).contains("ceasefire");
    }

    @Test
    void secondHandAndStatusComeIntoTheRecord() throws Exception {
        extract(
                record.put(
                        UUID.randomUUID(),
                        1,
                        "The Halden Courier reports that Foreign Minister Anna Brugge denied that the dam would break.",
                        null,
                        null),
                1);
        assertThat(
                        record.rows(
                                "SELECT i.speaker_name, i.status, o.content_text LIKE '%' || i.content_text || '%'"
                                        + " FROM statement i JOIN statement o ON o.article_id = i.article_id AND o.ordinal = i.reported_in"))
                .containsExactly("Anna Brugge|DENIED|t");
    }

    @Test
    void whatHasBeenReadIsFoundByItsWordsAndSoIsWhatHasBeenGivenUp() throws Exception {
        var read = record.put(UUID.randomUUID(), 1, FIRST, null, null);
        var given = record.put(UUID.randomUUID(), 1, SECOND, null, null);
        var searchable = "SELECT count(*) FROM article_version WHERE search = to_tsvector('english', text)";
        assertThat(record.rows(searchable)).containsExactly("0");
        extract(read, 1);
        extract.giveUp(new ArticleAnnounced(given, 1), "it broke");
        assertThat(record.rows(searchable)).containsExactly("2");
    }

    @Test
    void whatIsNotEnglishIsKeptAndMarkedAndNotMangled() throws Exception {
        var id = extract(
                record.put(
                        UUID.randomUUID(),
                        1,
                        "Перемирие начнётся в полночь\n\n«Перемирие начнётся в полночь», — заявил во вторник президент Рувении Аркадий Вельшин. По"
                                + " его словам, войска останутся на месте, а переговоры продолжатся в Тверинке.",
                        "RUNA",
                        "2022-01-18"),
                1);
        assertThat(
                        record.rows(
                                "SELECT state || '|' || language || '|' || statements || '|' || published_on || '|' || outlet FROM reading"))
                .containsExactly("EXTRACTED|ru|0|2022-01-18|RUNA");
        assertThat(record.rows("SELECT count(*) FROM statement")).containsExactly("0");
        assertThat(record.rows("SELECT count(*) FROM article_topic")).containsExactly("0");
        assertThat(record.rows("SELECT count(*) FROM mention")).containsExactly("0");
        record.put(id, 2, FIRST, "RUNA", "2022-01-18");
        extract(id, 2);
        assertThat(record.rows("SELECT language FROM reading")).containsExactly("en");
    }

    @Test
    void theSameMessageTwiceChangesNothing() throws Exception {
        var id = extract(record.put(UUID.randomUUID(), 1, FIRST, null, null), 1);
        var once = record.dump();
        extract(id, 1);
        assertThat(record.dump()).isEqualTo(once);
        assertThat(record.rows("SELECT outlet, outlet_method, published_precision FROM reading"))
                .containsExactly("RUNA|agency|UNKNOWN");
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldAndAnOldMessageChangesNothing() throws Exception {
        var id = extract(record.put(UUID.randomUUID(), 1, FIRST, "RUNA", "2022-01-18"), 1);
        record.put(id, 2, SECOND, "RUNA", "2022-01-18");
        extract(id, 2);
        var now = record.dump();
        assertThat(record.rows("SELECT version, state FROM reading")).containsExactly("2|EXTRACTED");
        assertThat(record.rows("SELECT name FROM speaker WHERE known_id IS NULL"))
                .isEmpty();
        assertThat(record.rows("SELECT k.known_id FROM statement s JOIN speaker k ON k.id = speaker_id"))
                .containsExactly("arkady-velshin");
        assertThat(extract.extract(new ArticleAnnounced(id, 1))).isEmpty();
        assertThat(record.dump()).isEqualTo(now);
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    @Test
    void whoIsNamedWithoutAStatementIsNotQuoted() throws Exception {
        var named = "Mirela Orlan went to the harbour of Tvernik on Tuesday. The cranes stood still.";
        var quoted = "Mirela Orlan came to Tvernik.\n\n\"The harbour stays open,\" Mirela Orlan said.";
        var id = extract(record.put(UUID.randomUUID(), 1, named, "RUNA", "2022-01-18"), 1);
        extract(record.put(UUID.randomUUID(), 1, quoted, "RUNA", "2022-01-18"), 1);
        var counts = "SELECT day, outlet, name, articles_named, articles_quoted FROM speaker_named_day"
                + " JOIN speaker ON id = speaker_id";
        assertThat(record.rows(counts)).containsExactly("2022-01-18|RUNA|Mirela Orlan|2|1");
        assertThat(record.rollUpFaults()).isEmpty();
        record.put(id, 2, quoted, "RUNA", "2022-01-18");
        extract(id, 2);
        assertThat(record.rows(counts)).containsExactly("2022-01-18|RUNA|Mirela Orlan|2|2");
        record.put(id, 3, "Nothing was said.", "RUNA", "2022-01-18");
        extract(id, 3);
        assertThat(record.rows(counts)).containsExactly("2022-01-18|RUNA|Mirela Orlan|1|1");
        assertThat(record.rollUpFaults()).isEmpty();
    }

    @Test
    void whatIsFoundAgainIsRecordedSinceItWasFirstFound() throws Exception {
        var id = extract(record.put(UUID.randomUUID(), 1, FIRST, "RUNA", "2022-01-18"), 1);
        record.execute("UPDATE statement SET recorded_at = '2022-01-18T12:00:00Z' WHERE ordinal > 0");
        record.execute("DELETE FROM statement WHERE ordinal = 0");
        record.execute("UPDATE reading SET first_extracted_at = '2022-01-18T12:00:00Z'");
        extract(id, 1);
        assertThat(record.rows("SELECT count(*) FILTER (WHERE recorded_at = '2022-01-18T12:00:00Z') = count(*) - 1"
                        + " FROM statement"))
                .containsExactly("t");
        assertThat(record.rows("SELECT ordinal, recorded_at >= (SELECT extracted_at FROM reading) FROM statement"
                        + " WHERE recorded_at > '2022-01-19' OR ordinal = 0"))
                .containsExactly("0|t");
        assertThat(
                        record.rows(
                                "SELECT first_extracted_at = '2022-01-18T12:00:00Z', extracted_at > first_extracted_at FROM reading"))
                .containsExactly("t|t");
    }

    @Test
    void anOlderReadingDoesNotTakeThePlaceOfOneThatKnewMore() throws Exception {
        var id = record.put(FIRST);
        reader.meanwhile(() -> quietly(() -> {
            record.execute("UPDATE article SET outlet = 'Herald', published_value = '2022-01-18',"
                    + " published_precision = 'DAY' WHERE id = '" + id + "'");
            extract(id, 1);
        }));
        extract(id, 1);
        assertThat(record.rows("SELECT outlet, outlet_method, published_on FROM reading"))
                .containsExactly("Herald|submitted|2022-01-18");
        assertThat(record.rows("SELECT DISTINCT outlet, published_on FROM statement"))
                .containsExactly("Herald|2022-01-18");
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    @Test
    void aFailureOfAnOldVersionSaysNothingOfTheNewOne() throws Exception {
        var id = extract(record.put(FIRST), 1);
        record.put(id, 2, SECOND, null, null);
        extract.giveUp(new ArticleAnnounced(id, 1), "the first could not be read");
        assertThat(record.rows("SELECT version, state FROM reading")).containsExactly("1|EXTRACTED");
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void quietly(Attempt attempt) {
        try {
            attempt.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStatementCountsOnceUnderEachTopicAboveItsOwn() throws Exception {
        extract(record.put(UUID.randomUUID(), 1, FIRST, "RUNA", "2022-01-18"), 1);
        assertThat(record.rows("SELECT topic_id FROM topic_day")).contains("ceasefire", "conflict");
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    @Test
    void theCountsFollowWhenTopicsMove() throws Exception {
        extract(record.put(UUID.randomUUID(), 1, FIRST, "RUNA", "2022-01-18"), 1);
        var flat = TopicTree.read("flat.yaml", new StringReader("""
                topics:
                  - {id: conflict, label: Conflict, description: War., examples: [There is a war.]}
                  - {id: ceasefire, label: Ceasefire, description: A truce., examples: [The truce holds.]}
                """));
        try {
            transactions.run(connection -> {
                SyncTopics.with(flat).sync(connection);
                return true;
            });
            assertThat(record.rows("SELECT topic_id FROM topic_day"))
                    .contains("ceasefire")
                    .doesNotContain("conflict");
            assertThat(record.rollUpFaults()).isEmpty();
            assertThat(record.rollUpGaps()).isEmpty();
        } finally {
            transactions.run(connection -> {
                topics.sync(connection);
                return true;
            });
        }
        assertThat(record.rows("SELECT topic_id FROM topic_day")).contains("conflict");
    }

    @Test
    void whoIsMeantStaysOpenWhenSeveralCouldBe() throws Exception {
        // Two presidents of Ruvenia in the files, and no date.
        extract(record.put("\"We agree,\" the Ruvenian president said."), 1);
        assertThat(record.rows("SELECT speaker_id, candidates FROM statement WHERE kind = 'DIRECT'"))
                .containsExactly("null|{\"Arkady Velshin\",\"Nadia Korsak\"}");
    }

    @Test
    void manyWorkersInAnyOrderMakeTheSameRecord() throws Exception {
        var ids = seeds(30);
        for (var id : ids) {
            extract(id, 1);
        }
        var alone = record.dump();
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
        record.clear();
        seeds(30);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int worker = 0; worker < 4; worker++) {
                var order = new ArrayList<>(ids);
                Collections.shuffle(order, new Random(worker));
                work.add(() -> {
                    for (var id : order) {
                        extract(id, 1);
                    }
                    return true;
                });
            }
            for (var done : workers.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(record.dump()).isEqualTo(alone);
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    private UUID extract(UUID id, int version) throws Exception {
        assertThat(extract.extract(new ArticleAnnounced(id, version))).isPresent();
        return id;
    }

    private List<UUID> seeds(int most) throws Exception {
        var ids = new ArrayList<UUID>();
        for (var article : Seeds.articles().subList(0, most)) {
            var id = UUID.nameUUIDFromBytes(article.get("id").asText().getBytes(StandardCharsets.UTF_8));
            ids.add(record.put(id, 1, article.get("text").asText(), null, null));
        }
        return ids;
    }
}
