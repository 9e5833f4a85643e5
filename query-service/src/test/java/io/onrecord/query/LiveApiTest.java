package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.Channels;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new reaches whoever listens: all of it, and nothing else. */
@QuarkusTest
class LiveApiTest extends ApiTest {
    /** As in {@link KafkaInMemory}. */
    private static final int PLACES = 3;

    @Inject
    @Connector(InMemoryConnector.CONNECTOR)
    InMemoryConnector kafka;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void record() throws Exception {
        settle();
        Sample.write();
    }

    @Test
    void whatIsNewIsSentAsInTheListToThoseWhomItFits() throws Exception {
        try (Listener all = Listener.to("");
                Listener tamm = Listener.to("?speaker=" + id("Boris Tamm"))) {
            assertThat(all.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            arrive("news", "Anna Orlova", "Boris Tamm");
            List<Listener.Event> heard = List.of(all.next("statement"), all.next("statement"));
            assertThat(heard)
                    .extracting(LiveApiTest::said)
                    .containsExactly(id("news0").toString(), id("news1").toString());
            assertThat(json.readTree(heard.getFirst().data()))
                    .isEqualTo(json.readTree(ok("/statements", "article", id("news"))
                                    .extract()
                                    .asString())
                            .at("/items/0"));
            assertThat(said(tamm.next("statement"))).isEqualTo(id("news1").toString());
            assertThat(tamm.untilBeats(3)).isEmpty();
        }
    }

    @Test
    void whatIsReadAgainIsNotNew() throws Exception {
        try (Listener all = Listener.to("")) {
            try (TestRecord record = TestRecord.opened()) {
                record.run(
                                "UPDATE statement SET recorded_at = now() - interval '1 minute' WHERE article_id = ?",
                                id("talks"))
                        .run("UPDATE reading SET extracted_at = now() WHERE article_id = ?", id("talks"));
            }
            tell("talks");
            kafka.source(Channels.STATEMENTS).send("{}");
            kafka.source(Channels.STATEMENTS).send("no message of ours");
            arrive("news", "Anna Orlova");
            assertThat(said(all.next("statement"))).isEqualTo(id("news0").toString());
            assertThat(all.untilBeats(2)).isEmpty();
        }
    }

    @Test
    void waitsUntilItIsKnownWhetherItIsAnEcho() throws Exception {
        try (Listener firsts = Listener.to("?first=true");
                Listener all = Listener.to("")) {
            try (TestRecord record = TestRecord.opened()) {
                write(record, "news", "Anna Orlova")
                        .run("UPDATE statement SET echo_id = NULL, is_first = false WHERE id = ?", id("news0"));
                tell("news");
                assertThat(firsts.untilBeats(2)).isEmpty();
                record.run("UPDATE statement SET echo_id = id, is_first = true WHERE id = ?", id("news0"));
            }
            assertThat(said(firsts.next("statement"))).isEqualTo(id("news0").toString());
            assertThat(json.readTree(all.next("statement").data())
                            .at("/echo/first")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void sendsItWithoutItsEchoWhenThatTakesTooLong() throws Exception {
        try (Listener all = Listener.to("")) {
            try (TestRecord record = TestRecord.opened()) {
                write(record, "news", "Anna Orlova")
                        .run("UPDATE statement SET echo_id = NULL, is_first = false WHERE id = ?", id("news0"));
            }
            tell("news");
            assertThat(json.readTree(all.next("statement").data()).path("echo").isNull())
                    .isTrue();
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissed() throws Exception {
        String last;
        try (Listener all = Listener.to("")) {
            arrive("news", "Anna Orlova");
            last = all.next("statement").id();
        }
        settle();
        arrive("evening", "Boris Tamm", "Anna Orlova");
        try (Listener again = Listener.after(last, "?article=" + id("evening") + "&speaker=" + id("Boris Tamm"))) {
            assertThat(said(again.next("statement"))).isEqualTo(id("evening0").toString());
            assertThat(again.untilBeats(2)).isEmpty();
        }
    }

    @Test
    void whatIsReadAgainBeforeItWasToldIsToldAll() throws Exception {
        try (Listener all = Listener.to("");
                TestRecord record = TestRecord.opened()) {
            write(record, "news", "Anna Orlova", "Boris Tamm")
                    .run("UPDATE statement SET echo_id = NULL, is_first = false WHERE id = ?", id("news0"));
            tell("news");
            assertThat(all.untilBeats(1)).isEmpty();
            // As the second reading leaves it: one statement found again, one no longer, one new.
            record.run("DELETE FROM statement WHERE id = ?", id("news1"))
                    .run("UPDATE reading SET extracted_at = clock_timestamp() WHERE article_id = ?", id("news"))
                    .statement("later", "news", 1, "DIRECT", "Boris Tamm", "other words", "talks");
            tell("news");
            record.run("UPDATE statement SET echo_id = id, is_first = true WHERE id = ?", id("news0"));
            assertThat(List.of(said(all.next("statement")), said(all.next("statement"))))
                    .containsExactly(id("news0").toString(), id("later").toString());
            assertThat(all.untilBeats(1)).isEmpty();
        }
    }

    @Test
    void whoComesBackHearsWhatWasPutIntoItsEchoSince() throws Exception {
        String last;
        try (Listener all = Listener.to("")) {
            arrive("news", "Anna Orlova");
            last = all.next("statement").id();
        }
        settle();
        // Nobody listens: whoever did is noticed to be gone at the next beat.
        Thread.sleep(1_000);
        try (TestRecord record = TestRecord.opened()) {
            write(record, "evening", "Boris Tamm")
                    .run("UPDATE statement SET echo_id = NULL, is_first = false WHERE id = ?", id("evening0"));
            tell("evening");
            Thread.sleep(200);
            try (Listener again = Listener.after(last, "?first=true&article=" + id("evening"))) {
                record.run("UPDATE statement SET echo_id = id, is_first = true WHERE id = ?", id("evening0"));
                assertThat(said(again.next("statement")))
                        .isEqualTo(id("evening0").toString());
            }
        }
    }

    @Test
    void whoMissedTooMuchIsToldSo() throws Exception {
        String position = Instant.now().minus(1, ChronoUnit.MINUTES) + "/" + id("near");
        try (Listener all = Listener.to("?article=" + id("news"))) {
            arrive("news", "Anna Orlova", "Anna Orlova", "Anna Orlova", "Anna Orlova", "Anna Orlova", "Anna Orlova");
            for (int i = 0; i < 6; i++) {
                all.next("statement");
            }
        }
        settle();
        try (Listener all = Listener.after(position, "?article=" + id("news"))) {
            assertThat(all.next("gap").data()).contains(position.substring(0, 19), "/api/v1/statements");
            arrive("more", "Anna Orlova");
            assertThat(all.untilBeats(2)).extracting(Listener.Event::name).doesNotContain("statement");
        }
        String longAgo = "2024-06-01T08:00:00Z/" + id("near");
        try (Listener all = Listener.after(longAgo, "")) {
            assertThat(all.next("gap").data()).contains("2024-06-01T08:00:00Z");
        }
    }

    @Test
    void noMoreListenThanThereArePlacesFor() throws Exception {
        try (Places all = Places.taken()) {
            assertThat(all.listeners()).hasSize(PLACES);
            get("/statements/live").statusCode(503).body("code", equalTo("streams-too-many"));
        }
        settle();
        try (Listener again = Listener.to("")) {
            assertThat(again.answer().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void headersAloneTakeNoPlace() {
        for (int i = 0; i <= PLACES; i++) {
            RestAssured.head("/api/v1/statements/live").then().statusCode(200);
        }
    }

    @Test
    void refusesWhatCannotBeMeant() {
        get("/statements/live", "asOf", "2024-06-01T08:00:00Z")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"), "detail", containsString("asOf"));
        get("/statements/live", "kind", "loud").statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/statements/live", "limit", "5").statusCode(400).body("code", equalTo("unknown-parameter"));
        RestAssured.given()
                .header("Last-Event-ID", "7")
                .get("/api/v1/statements/live")
                .then()
                .statusCode(400)
                .body("detail", containsString("Last-Event-ID"));
    }

    /** All places of this replica. */
    private record Places(List<Listener> listeners) implements AutoCloseable {
        static Places taken() throws Exception {
            Places places = new Places(new ArrayList<>());
            try {
                for (int i = 0; i < PLACES; i++) {
                    places.listeners().add(Listener.to(""));
                }
                return places;
            } catch (Exception | AssertionError none) {
                places.close();
                throw none;
            }
        }

        @Override
        public void close() throws IOException {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    /** Whoever stopped listening is gone when all places can be taken again: that is noticed at the next beat. */
    private static void settle() throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Places all = Places.taken()) {
                assertThat(all.listeners()).isNotEmpty();
                return;
            } catch (AssertionError taken) {
                Thread.sleep(100);
            }
        }
    }

    private void arrive(String article, String... speakers) throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            write(record, article, speakers);
        }
        tell(article);
    }

    /** Recorded by the reading that is the last. */
    private static TestRecord write(TestRecord record, String article, String... speakers) throws Exception {
        record.article(article, "Lake Herald", "Text").read(article, "Lake Herald", LocalDate.of(2024, 3, 5));
        for (int i = 0; i < speakers.length; i++) {
            record.statement(article + i, article, i, "DIRECT", speakers[i], "words " + i, "talks");
        }
        return record;
    }

    private void tell(String article) {
        kafka.source(Channels.STATEMENTS)
                .send("{\"articleId\": \"%s\", \"version\": 1, \"statements\": 1}".formatted(id(article)));
    }

    private static String said(Listener.Event event) {
        try {
            return new ObjectMapper().readTree(event.data()).path("id").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
