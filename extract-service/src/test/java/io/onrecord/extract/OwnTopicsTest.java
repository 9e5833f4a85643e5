package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.extract.database.Transactions;
import io.onrecord.extract.tagging.FollowTopics;
import io.onrecord.extract.topic.SyncTopics;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class OwnTopicsTest {
    private static final String BEES = """
            HARIMAT, May 2. /RUNA/. "The bees have died and there will be no honey this year," beekeeper Kareem Osmat said.

            "Every beekeeper in the valley has lost his hives," Osmat added.
            """;

    private static final String TRUCE = """
            TVERNIK, January 18. /RUNA/. "The truce will begin at midnight," Ruvenian President Arkady Velshin said on Tuesday.
            """;

    private static final String HEADED = """
            All news

            Beekeepers lose their hives

            HARIMAT, May 2. /RUNA/. "The bees have died and there will be no honey this year," beekeeper Kareem Osmat said.

            - Honey will be dear
            """;

    private static final String TAGGED =
            "SELECT count(*) FROM statement_topic t JOIN statement s ON s.id = statement_id WHERE topic_id = 'bees'"
                    + " AND content_text ~ 'bees|beekeeper'";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector channels;

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @Inject
    FollowTopics follow;

    @Inject
    FaultyReader reader;

    @Inject
    Transactions transactions;

    @Inject
    SyncTopics topics;

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void theArticlesInTheRecordAreLookedThroughAndNewOnesAreToldAtOnce() throws Exception {
        put(BEES);
        put(TRUCE);
        var before = record.dump();
        follow("bees", 1, "humanitarian", "Bees", "Beekeepers lost their hives.", "The bees make honey.");
        follow.now();
        assertThat(record.rows(TAGGED)).containsExactly("2");
        assertThat(record.rows("SELECT count(*) FROM statement_topic WHERE topic_id = 'bees'"))
                .containsExactly("2");
        assertThat(record.rows("SELECT count(*) FROM article_topic WHERE topic_id = 'bees'"))
                .containsExactly("1");
        assertThat(record.rows("SELECT articles, finished_at IS NOT NULL FROM topic_tagging"))
                .containsExactly("2|t");
        assertThat(record.rows("SELECT sum(statements) FROM topic_day WHERE topic_id = 'bees'"))
                .containsExactly("2");
        rollUpsAreRight();
        put(BEES);
        assertThat(record.rows(TAGGED)).containsExactly("4");
        rollUpsAreRight();
        assertThat(before).isNotEmpty();
    }

    @Test
    void lookingThroughTheRecordTellsTheSameAsReadingTheArticlesAgain() throws Exception {
        var one = put(BEES);
        var other = put(TRUCE);
        follow("bees", 1, null, "Bees", "Beekeepers lost their hives.", "The bees make honey.");
        follow.now();
        var looked = record.dump();
        extract.extract(new ArticleAnnounced(one, 1));
        extract.extract(new ArticleAnnounced(other, 1));
        assertThat(record.dump()).isEqualTo(looked);
    }

    @Test
    void whatIsRemovedLeavesNothingBehind() throws Exception {
        put(BEES);
        var before = record.dump();
        follow("bees", 1, "humanitarian", "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        follow.now();
        assertThat(record.dump()).isNotEqualTo(before);
        record.execute("UPDATE user_topic SET removed = true, version = 2");
        follow.now();
        assertThat(record.dump()).isEqualTo(before);
        assertThat(record.rows("SELECT id FROM topic WHERE version > 0")).isEmpty();
        rollUpsAreRight();
    }

    @Test
    void aChangedTopicIsLookedForAgainAndMayMove() throws Exception {
        put(BEES);
        follow("bees", 1, "humanitarian", "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        follow.now();
        record.execute("UPDATE user_topic SET parent_id = 'economy', version = 2");
        follow.now();
        assertThat(record.rows(TAGGED)).containsExactly("2");
        assertThat(record.rows("SELECT parent_id, version FROM topic WHERE id = 'bees'"))
                .containsExactly("economy|2");
        rollUpsAreRight();
        record.execute("UPDATE user_topic SET label = 'Rockets', phrases = '{Rockets fly to the moon.}', version = 3");
        follow.now();
        assertThat(record.rows("SELECT count(*) FROM statement_topic WHERE topic_id = 'bees'"))
                .containsExactly("0");
        rollUpsAreRight();
    }

    @Test
    void lookingThroughGoesOnWhereItStopped() throws Exception {
        put(BEES);
        put(TRUCE);
        follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        follow.now();
        var done = record.dump();
        record.execute("UPDATE topic_tagging SET finished_at = NULL, articles = 1,"
                + " after_id = (SELECT article_id FROM reading ORDER BY article_id LIMIT 1)");
        follow.now();
        assertThat(record.rows("SELECT articles, finished_at IS NOT NULL FROM topic_tagging"))
                .containsExactly("2|t");
        assertThat(record.dump()).isEqualTo(done);
        rollUpsAreRight();
    }

    @Test
    void articlesFromBeforeVectorsWereKeptGetThem() throws Exception {
        put(BEES);
        put(HEADED);
        assertThat(record.rows(
                        "SELECT title_end > 0, cardinality(boilerplate) > 0 FROM reading WHERE title IS NOT NULL"))
                .containsExactly("t|t");
        var vectors = record.rows("SELECT vector FROM statement_vector ORDER BY statement_id");
        var openings = record.rows("SELECT article_id, vector FROM article_vector ORDER BY article_id");
        record.execute("DELETE FROM statement_vector");
        record.execute("DELETE FROM article_vector");
        follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        follow.now();
        assertThat(record.rows(TAGGED)).containsExactly("3");
        assertThat(record.rows("SELECT vector FROM statement_vector ORDER BY statement_id"))
                .isEqualTo(vectors);
        assertThat(record.rows("SELECT article_id, vector FROM article_vector ORDER BY article_id"))
                .isEqualTo(openings);
    }

    @Test
    void aTopicThatChangesWhileAnArticleIsReadCostsNoNewReading() throws Exception {
        int before = reader.reads();
        reader.meanwhile(() -> quietly(() -> {
            follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
            follow.now();
        }));
        put(BEES);
        assertThat(record.rows(TAGGED)).containsExactly("2");
        assertThat(reader.reads() - before).isEqualTo(1);
        rollUpsAreRight();
    }

    @Test
    void whatGoesWrongWithOneTopicHoldsUpNoOther() throws Exception {
        put(BEES);
        follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        follow.now();
        follow("ants", 1, null, "Ants", "The ants are at work.");
        record.execute("UPDATE user_topic SET removed = true, version = 2 WHERE id = 'bees'");
        record.execute("DELETE FROM article_vector");
        record.execute("DELETE FROM article_version");
        follow.now();
        assertThat(record.rows("SELECT id FROM topic WHERE version > 0")).containsExactly("ants");
        assertThat(record.rows("SELECT finished_at FROM topic_tagging")).containsExactly("null");
    }

    @Test
    void aTopicThatAnotherReplicaIsAtIsLeftToIt() throws Exception {
        put(BEES);
        follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        try (var other = record.connect();
                var lock = other.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(1953460329, hashtext('bees'))");
            follow.now();
            assertThat(record.rows("SELECT articles FROM topic_tagging")).containsExactly("0");
        }
        follow.now();
        assertThat(record.rows(TAGGED)).containsExactly("2");
    }

    @Test
    void aTopicThatTheFileNoLongerHasMayBeFollowed() throws Exception {
        put(TRUCE);
        record.execute("UPDATE topic SET retired = true WHERE id = 'ceasefire'");
        try {
            follow("ceasefire", 1, null, "Mine", "The bees make honey.");
            follow.now();
            assertThat(record.rows("SELECT label, version, retired FROM topic WHERE id = 'ceasefire'"))
                    .containsExactly("Mine|1|f");
            assertThat(record.rows("SELECT count(*) FROM statement_topic WHERE topic_id = 'ceasefire'"))
                    .containsExactly("0");
            rollUpsAreRight();
        } finally {
            record.clear();
            transactions.run(connection -> {
                topics.sync(connection);
                return true;
            });
        }
    }

    @Test
    void aMessageWakesAndACuratedTopicWins() throws Exception {
        put(BEES);
        follow("ceasefire", 1, null, "Mine", "The bees make honey.");
        follow("bees", 1, null, "Bees", "The bees make honey.", "Beekeepers lost their hives.");
        channels.<String>source(Channels.TOPICS).send("{\"topicId\":\"bees\",\"version\":1}");
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!record.rows(TAGGED).equals(List.of("2")) && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(record.rows(TAGGED)).containsExactly("2");
        assertThat(record.rows("SELECT label, version FROM topic WHERE id = 'ceasefire'"))
                .containsExactly("Ceasefire|0");
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

    private void rollUpsAreRight() throws Exception {
        assertThat(record.rollUpFaults()).isEmpty();
        assertThat(record.rollUpGaps()).isEmpty();
    }

    private UUID put(String text) throws Exception {
        var id = record.put(UUID.randomUUID(), 1, text, "RUNA", "2022-01-18");
        extract.extract(new ArticleAnnounced(id, 1));
        return id;
    }

    private void follow(String id, int version, String parent, String label, String... phrases) throws Exception {
        try (var connection = record.connect();
                var insert = connection.prepareStatement(
                        "INSERT INTO user_topic (id, version, parent_id, label, description,"
                                + " phrases, changed_at) VALUES (?, ?, ?, ?, '', ?, now())")) {
            insert.setString(1, id);
            insert.setInt(2, version);
            insert.setString(3, parent);
            insert.setString(4, label);
            insert.setArray(5, connection.createArrayOf("text", phrases));
            insert.executeUpdate();
        }
    }
}
