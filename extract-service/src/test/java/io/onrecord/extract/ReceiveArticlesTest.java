package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleExtracted;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class ReceiveArticlesTest {
    private static final String ACKNOWLEDGED = "acknowledged";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector channels;

    @Inject
    TestRecord record;

    @BeforeEach
    void empty() throws Exception {
        record.clear();
        channels.sink(Channels.STATEMENTS).clear();
    }

    @Test
    void anAnnouncedArticleIsExtractedAndTold() throws Exception {
        var id = record.put("\"We bake at night,\" said Kareem Osmat.");
        assertThat(send(announcement(id, 1))).isEqualTo(ACKNOWLEDGED);
        var told = channels.<ArticleExtracted>sink(Channels.STATEMENTS).received();
        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.getPayload()).isEqualTo(new ArticleExtracted(id, 1, 1)));
        assertThat(state(id)).isEqualTo("EXTRACTED|null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON | nonsense | the message is not an announcement",
                "no id | {} | does not say which version of which article",
                "no version | {\"articleId\":\"00000000-0000-0000-0000-000000000001\"} | does not say which version",
                "null | null | does not say which version of which article",
                "no uuid | {\"articleId\":\"x\",\"version\":1} | the message is not an announcement"
            })
    void aPoisonousMessageBecomesADeadLetter(String what, String payload, String reason) throws Exception {
        assertThat(send(payload)).contains(reason);
        assertThat(send(payload)).contains(reason);
        assertThat(record.rows("SELECT channel, payload, attempts FROM dead_letter"))
                .containsExactly("articles|" + payload + "|2");
    }

    @Test
    void aPoisonousMessageOfAnyLengthIsKept() throws Exception {
        var noise = new StringBuilder();
        new Random(1).ints(9000, 32, 0x2000).forEach(noise::appendCodePoint);
        assertThat(send(noise.toString() + '\u0000')).contains("is not an announcement");
        assertThat(record.rows("SELECT octet_length(payload) > 4090 FROM dead_letter"))
                .containsExactly("t");
    }

    @Test
    void anArticleThatIsNotThereBecomesADeadLetterAfterAWhile() throws Exception {
        var id = UUID.randomUUID();
        assertThat(send(announcement(id, 1))).contains("no version 1 of an article " + id);
        assertThat(record.rows("SELECT article_id, version FROM dead_letter")).containsExactly(id + "|1");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        FaultyReader.CRASH + ", reading failed: java.lang.StackOverflowError",
        FaultyReader.HANG + ", reading took longer than 5 s"
    })
    void anArticleThatCannotBeReadIsAFailureThatCanBeRetried(String text, String reason) throws Exception {
        var id = record.put(text);
        assertThat(send(announcement(id, 1))).contains(reason);
        assertThat(state(id)).isEqualTo("FAILED|" + reason);
        assertThat(record.rows("SELECT article_id, reason, attempts FROM dead_letter"))
                .containsExactly(id + "|" + reason + "|1");
        record.execute("UPDATE article_version SET text = 'Nobody said a word.' WHERE article_id = '" + id + "'");
        assertThat(send(announcement(id, 1))).isEqualTo(ACKNOWLEDGED);
        assertThat(state(id)).isEqualTo("EXTRACTED|null");
        assertThat(record.rows("SELECT id FROM dead_letter")).isEmpty();
    }

    /** It is read in a moment, and has more statements than can be assigned to topics within the limit. */
    @Test
    void theLimitHoldsForTopicsToo() throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < 8_000; i++) {
            text.append("\"We baked bread number ").append(i).append(" at night,\" said Kareem Osmat.\n");
        }
        assertThat(send(announcement(record.put(text.toString()), 1))).contains("reading took longer than 5 s");
    }

    @Test
    void aFailureOfAVersionThatWasReadBeforeIsADeadLetterAndTheReadingStays() throws Exception {
        var id = record.put("\"We bake at night,\" said Kareem Osmat.");
        send(announcement(id, 1));
        var before = record.dump();
        record.execute(
                "UPDATE article_version SET text = '" + FaultyReader.CRASH + "' WHERE article_id = '" + id + "'");
        assertThat(send(announcement(id, 1))).contains("reading failed");
        assertThat(record.dump()).isEqualTo(before);
        assertThat(state(id)).isEqualTo("EXTRACTED|null");
        assertThat(record.rows("SELECT article_id FROM dead_letter")).containsExactly(id.toString());
    }

    @Test
    void aFailureOfANewVersionTakesTheStatementsOfTheOldOutOfTheCounts() throws Exception {
        var id = record.put("\"We bake at night,\" said Kareem Osmat.");
        send(announcement(id, 1));
        record.put(id, 2, FaultyReader.CRASH, null, null);
        assertThat(send(announcement(id, 2))).contains("reading failed");
        assertThat(record.rows("SELECT id FROM statement")).isEmpty();
        assertThat(record.rows("SELECT id FROM speaker WHERE known_id IS NULL")).isEmpty();
        assertThat(record.rollUpFaults()).isEmpty();
    }

    @Test
    void itIsAliveAndTheDatabaseIsPartOfBeingReady() {
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/health/ready").asString())
                .contains("Database connections health check")
                .contains("articles consumer");
    }

    private String state(UUID id) throws Exception {
        return record.rows("SELECT state, reason FROM reading WHERE article_id = '" + id + "'")
                .getFirst();
    }

    private static String announcement(UUID id, int version) {
        return "{\"articleId\":\"" + id + "\",\"version\":" + version + "}";
    }

    /** What became of the message: acknowledged, or the reason why it was refused. */
    private String send(String payload) throws Exception {
        var outcome = new CompletableFuture<String>();
        channels.<Message<String>>source(Channels.ARTICLES)
                .send(Message.of(
                        payload,
                        () -> {
                            outcome.complete(ACKNOWLEDGED);
                            return CompletableFuture.completedFuture(null);
                        },
                        reason -> {
                            outcome.complete(String.valueOf(reason.getMessage()));
                            return CompletableFuture.completedFuture(null);
                        }));
        return outcome.get(60, TimeUnit.SECONDS);
    }
}
