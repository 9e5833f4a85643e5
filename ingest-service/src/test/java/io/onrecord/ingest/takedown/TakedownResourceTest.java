package io.onrecord.ingest.takedown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken down is refused by whichever way it comes again. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class TakedownResourceTest {
    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Inject
    EndRetention retention;

    private final String words = "The bakers of the harbour said nothing. " + UUID.randomUUID();
    private final String url = "https://tide.example/" + UUID.randomUUID();
    private Owner record;
    private String article;

    @BeforeEach
    void takeIn() throws SQLException {
        record = new Owner(ownerUrl);
        clear();
        article = send(url, "Tide", words).statusCode(201).extract().path("id");
    }

    @AfterEach
    void clear() throws SQLException {
        record.run("TRUNCATE takedown, takedown_target, takedown_key");
    }

    @Test
    void anArticleIsRefusedByItsAddressAndByItsText() throws Exception {
        String takedown = takeDown("{'articles': ['" + article + "'], 'reason': ' An order. '}")
                .statusCode(202)
                .header("Location", containsString("/api/v1/takedowns/"))
                .extract()
                .path("id");
        assertThat(record.value("SELECT concat_ws('|', kind, reason, made_by <> '', finished_at) FROM takedown"))
                .isEqualTo("ARTICLES|An order.|t");
        send(url, "Tide", "Something else. " + UUID.randomUUID())
                .statusCode(422)
                .body("code", equalTo("article-taken-down"));
        send(null, "Tide", words).statusCode(422).body("code", equalTo("article-taken-down"));
        send(null, null, words).statusCode(422).body("code", equalTo("article-taken-down"));
        send(null, "Coast", words).statusCode(201);
        carriedOut(takedown);
    }

    @Test
    void amongManyItIsTheOnlyOneThatIsRefused() {
        takeDown("{'articles': ['" + article + "'], 'reason': 'An order.'}").statusCode(202);
        String lines = line(UUID.randomUUID().toString())
                + line(words)
                + line(UUID.randomUUID().toString());
        given().multiPart("file", "some.jsonl", lines.getBytes(StandardCharsets.UTF_8), "application/x-ndjson")
                .post("/api/v1/articles")
                .then()
                .body("accepted", hasSize(2))
                .body("refused", hasSize(1))
                .body("refused[0].problem.code", equalTo("article-taken-down"));
    }

    @Test
    void whenItIsLiftedTheArticleMayComeAgain() throws Exception {
        String takedown = takeDown("{'articles': ['" + article + "'], 'reason': 'An order.'}")
                .statusCode(202)
                .extract()
                .path("id");
        lift(takedown).statusCode(409).body("code", equalTo("takedown-not-in-force"));
        carriedOut(takedown);
        lift(takedown).statusCode(204);
        lift(takedown).statusCode(409);
        send(url, "Tide", words).statusCode(201);
        assertThat(record.value("SELECT lifted_reason || '|' || (lifted_by <> '') FROM takedown"))
                .isEqualTo("Set aside.|true");
        lift(UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("takedown-unknown"));
    }

    @Test
    void everyErrorSaysWhatToDo() {
        takeDown("{'reason': 'x'}").statusCode(422).body("code", equalTo("takedown-of-what"));
        takeDown("{'articles': ['" + article + "']}").statusCode(422).body("code", equalTo("takedown-reason-missing"));
        takeDown("{'articles': ['" + article + "'], 'reason': '" + "x".repeat(501) + "'}")
                .statusCode(422)
                .body("code", equalTo("takedown-reason-too-long"));
        takeDown("{'articles': ['" + UUID.randomUUID() + "'], 'reason': 'x'}")
                .statusCode(404)
                .body("code", equalTo("article-unknown"));
        takeDown("{'speaker': '" + UUID.randomUUID() + "', 'reason': 'x'}")
                .statusCode(404)
                .body("code", equalTo("speaker-unknown"));
        takeDown("{'article': 5}").statusCode(400).body("detail", containsString("articles"));
        given().noFilters()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/takedowns")
                .then()
                .statusCode(401);
    }

    @Test
    void whatWasKeptLongEnoughGoesAndMayComeAgain() throws Exception {
        record.run("UPDATE article SET received_at = now() - interval '31 days' WHERE id = '" + article + "'");
        retention.once(32);
        assertThat(record.value("SELECT count(*) FROM takedown")).isEqualTo("0");
        retention.once(30);
        assertThat(record.value("SELECT string_agg(id::text, '') FROM takedown_target"))
                .isEqualTo(article);
        assertThat(record.value("SELECT kind || '|' || reason || '|' || made_by FROM takedown"))
                .isEqualTo("RETENTION|kept for 30 days|retention");
        retention.once(30);
        assertThat(record.value("SELECT count(*) FROM takedown"))
                .as("while some are being taken away")
                .isEqualTo("1");
        send(url, "Tide", words).statusCode(200);
    }

    /** As extract-service does it. */
    private void carriedOut(String takedown) throws SQLException {
        record.run("SELECT erase_article('" + takedown + "', '" + article + "')");
        record.run("UPDATE takedown SET finished_at = now()");
    }

    private static String line(String text) {
        return "{\"text\": \"" + text + "\", \"outlet\": \"Tide\"}\n";
    }

    private static ValidatableResponse send(@Nullable String url, @Nullable String outlet, String text) {
        return given().contentType("application/json")
                .body("{\"text\": \"" + text + "\"" + (url == null ? "" : ", \"url\": \"" + url + "\"")
                        + (outlet == null ? "" : ", \"outlet\": \"" + outlet + "\"") + "}")
                .post("/api/v1/articles")
                .then();
    }

    private static ValidatableResponse takeDown(String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/takedowns")
                .then();
    }

    private static ValidatableResponse lift(String id) {
        return given().contentType("application/json")
                .body("{\"reason\": \"Set aside.\"}")
                .post("/api/v1/takedowns/" + id + "/lift")
                .then();
    }
}
