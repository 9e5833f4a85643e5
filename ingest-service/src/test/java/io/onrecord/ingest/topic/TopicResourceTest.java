package io.onrecord.ingest.topic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.TopicChanged;
import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class TopicResourceTest {
    private static final String GRAIN = "{\"label\": \"Grain exports\", \"phrases\": [\"Ships with wheat left.\"]}";

    @Inject
    @Any
    InMemoryConnector kafka;

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @BeforeEach
    void empty() throws SQLException {
        run("DELETE FROM user_topic");
        run("DELETE FROM topic");
        run("DELETE FROM topic_refusal");
        run("INSERT INTO topic (id, label, description, position) VALUES ('trade', 'Trade', 'Trade.', 1)");
        kafka.sink(Channels.TOPICS).clear();
    }

    @Test
    void aTopicIsWrittenDownAndAnnounced() throws Exception {
        send("post", "", GRAIN)
                .statusCode(201)
                .header("Location", "/api/v1/topics/grain-exports")
                .body("id", equalTo("grain-exports"))
                .body("version", equalTo(1));
        assertThat(text("SELECT label || array_to_string(phrases, '|') FROM user_topic"))
                .isEqualTo("Grain exportsShips with wheat left.");
        announced(new TopicChanged("grain-exports", 1));
        assertThat(text("SELECT count(*) FROM user_topic WHERE announced_at IS NULL"))
                .isEqualTo("0");
    }

    @Test
    void aTopicIsChangedRemovedAndFollowedAgainWithARisingVersion() throws Exception {
        send("post", "", GRAIN).statusCode(201);
        send("post", "", GRAIN).statusCode(409).body("code", equalTo("topic-exists"));
        send("put", "/grain-exports", "{\"label\": \"Wheat\", \"parent\": \"trade\", \"phrases\": [\"Wheat.\"]}")
                .statusCode(200)
                .body("id", equalTo("grain-exports"))
                .body("version", equalTo(2));
        given().delete("/api/v1/topics/grain-exports").then().statusCode(204);
        given().delete("/api/v1/topics/grain-exports").then().statusCode(404).body("code", equalTo("topic-unknown"));
        send("put", "/grain-exports", GRAIN).statusCode(404).body("code", equalTo("topic-unknown"));
        send("post", "", GRAIN).statusCode(201).body("version", equalTo(4));
        announced(new TopicChanged("grain-exports", 4));
    }

    @Test
    void aCuratedTopicBelongsToItsFile() {
        send("post", "", "{\"label\": \"TRADE\", \"phrases\": [\"p\"]}")
                .statusCode(409)
                .body("code", equalTo("topic-curated"));
        send("put", "/trade", GRAIN).statusCode(409).body("code", equalTo("topic-curated"));
        given().delete("/api/v1/topics/trade").then().statusCode(409).body("code", equalTo("topic-curated"));
    }

    @Test
    void aProposalThatIsNoTopicIsRemembered() throws Exception {
        given().delete("/api/v1/topics/proposed/Fishing quota").then().statusCode(204);
        given().delete("/api/v1/topics/proposed/fishing quota").then().statusCode(204);
        assertThat(text("SELECT string_agg(phrase, '|') FROM topic_refusal")).isEqualTo("fishing quota");
        given().delete("/api/v1/topics/proposed/" + "x".repeat(201))
                .then()
                .statusCode(422)
                .body("code", equalTo("topic-phrase-invalid"));
    }

    @Test
    void aTopicThatTheFileNoLongerHasIsFree() throws Exception {
        run("UPDATE topic SET retired = true");
        send("post", "", "{\"label\": \"x\", \"parent\": \"trade\", \"phrases\": [\"p\"]}")
                .statusCode(422)
                .body("code", equalTo("topic-parent-unknown"));
        send("post", "", "{\"label\": \"Trade\", \"phrases\": [\"p\"]}")
                .statusCode(201)
                .body("id", equalTo("trade"));
    }

    @Test
    void thereAreOnlySoManyTopicsAndRefusals() throws Exception {
        run("INSERT INTO user_topic (id, version, label, description, phrases, removed, changed_at, announced_at)"
                + " SELECT 't' || n, 1, 't', '', '{p}', n > 200, now(), now() FROM generate_series(1, 10000) n");
        send("post", "", GRAIN)
                .statusCode(409)
                .body("code", equalTo("topics-too-many"))
                .body("detail", containsString("remove one"));
        given().delete("/api/v1/topics/t1").then().statusCode(204);
        send("post", "", GRAIN)
                .statusCode(409)
                .body("code", equalTo("topics-too-many"))
                .body("detail", containsString("10000"));
        send("post", "", "{\"label\": \"t300\", \"phrases\": [\"p\"]}")
                .statusCode(201)
                .body("version", equalTo(2));
        run("INSERT INTO topic_refusal SELECT 'phrase ' || n, now() FROM generate_series(1, 10000) n");
        given().delete("/api/v1/topics/proposed/phrase 7").then().statusCode(204);
        given().delete("/api/v1/topics/proposed/one more")
                .then()
                .statusCode(409)
                .body("code", equalTo("refusals-too-many"));
    }

    @Test
    void everyErrorSaysWhatToDo() {
        send("post", "", "{").statusCode(400).body("code", equalTo("json-invalid"));
        send("post", "", "null").statusCode(400).body("code", equalTo("json-invalid"));
        send("post", "", "{\"label\": \"x\", \"phrases\": 3}")
                .statusCode(400)
                .body("detail", containsString("phrases"));
        send("post", "", "{\"label\": \"x\"}").statusCode(422).body("code", equalTo("topic-phrases-missing"));
        send("post", "", "{\"label\": \"x\", \"parent\": \"y\", \"phrases\": [\"p\"]}")
                .statusCode(422)
                .body("code", equalTo("topic-parent-unknown"));
        send("post", "", "\"" + "x".repeat(70_000) + "\"").statusCode(413).body("code", equalTo("topic-too-large"));
    }

    private static ValidatableResponse send(String method, String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .request(method, "/api/v1/topics" + path)
                .then();
    }

    private void announced(TopicChanged topic) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!told().contains(topic) && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(told()).contains(topic);
        // The acknowledgement is written down right after.
        Thread.sleep(500);
    }

    private List<TopicChanged> told() {
        return kafka.<TopicChanged>sink(Channels.TOPICS).received().stream()
                .map(message -> message.getPayload())
                .toList();
    }

    private String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(ownerUrl);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(ownerUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
