package io.onrecord.ingest.reextraction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class ReextractionResourceTest {
    private static final String OURS = "id::text LIKE 'aaaaaaaa-0000-0000-0001-%'";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Inject
    MoveOn moveOn;

    private Owner record;

    @BeforeEach
    void read() throws SQLException {
        record = new Owner(ownerUrl);
        gone();
        for (int i = 0; i < 5; i++) {
            String id = "'aaaaaaaa-0000-0000-0001-00000000000" + i + "'";
            record.run(
                    "INSERT INTO article (id, version, publisher, content_hash, received_at, announced_at, published_precision)"
                            + " VALUES (" + id + ", 1, 'test', sha256('again" + i
                            + "'), now() - interval '1 day', now() - interval '1 day', 'UNKNOWN')");
            record.run(
                    "INSERT INTO reading (article_id, version, state, extractor, outlet, outlet_method, published_precision,"
                            + " published_method, published_value, published_on, boilerplate, statements, extracted_at) VALUES ("
                            + id
                            + ", 1, 'EXTRACTED', '" + (i < 4 ? "0.1" : "0.2") + "', '" + (i < 3 ? "Tide" : "Coast")
                            + "', 'submitted', 'DAY', 'submitted', '2024-03-0" + (i + 1) + "', '2024-03-0" + (i + 1)
                            + "', '{}', 0, now() - interval '1 hour')");
        }
    }

    @AfterEach
    void gone() throws SQLException {
        record.run("DELETE FROM reextraction");
        record.run("DELETE FROM article WHERE " + OURS);
    }

    @Test
    void articlesThatFitAreAnnouncedAgainAndItIsDoneWhenAllAreRead() throws Exception {
        String id =
                post("{'outlet': 'Tide', 'extractor': '0.1', 'from': '2024-03-02', 'perMinute': 6000, 'reason': ' better '}")
                        .statusCode(202)
                        .body("articles", equalTo(2))
                        .header("Location", containsString("/api/v1/reextractions/"))
                        .extract()
                        .path("id");
        record.await("SELECT count(*) FROM reextraction_article WHERE reextraction_id = '" + id + "'", "2"::equals);
        record.await(
                "SELECT count(*) FROM article WHERE " + OURS + " AND announced_at > now() - interval '1 minute'",
                "2"::equals);
        assertThat(record.value(
                        "SELECT concat_ws('|', state, fitting, reason, made_by <> '', finished_at) FROM reextraction"))
                .isEqualTo("RUNNING|2|better|t");
        record.run("UPDATE reextraction_article SET done_at = now()");
        record.await("SELECT state FROM reextraction", "DONE"::equals);
        assertThat(record.value("SELECT count(*) FROM reextraction_article")).isEqualTo("2");
        stop(id).statusCode(409).body("code", equalTo("reextraction-finished"));
    }

    @Test
    void nothingMoreIsAnnouncedWhenItIsStopped() throws Exception {
        String id = post("{'perMinute': 60}").statusCode(202).extract().path("id");
        record.await("SELECT count(*) FROM reextraction_article", "1"::equals);
        stop(id).statusCode(204);
        String announced = record.value("SELECT count(*) FROM reextraction_article");
        record.run("UPDATE reextraction SET next_at = now() - interval '1 hour'");
        moveOn.once();
        assertThat(record.value("SELECT count(*) FROM reextraction_article"))
                .as("although its pace would allow more")
                .isEqualTo(announced);
        assertThat(record.value("SELECT state || '|' || (finished_at IS NOT NULL) FROM reextraction"))
                .isEqualTo("STOPPED|true");
        stop("00000000-0000-0000-0000-000000000000").statusCode(404).body("code", equalTo("reextraction-unknown"));
    }

    @Test
    void whatNobodyHasAnsweredIsAnnouncedOnceMore() throws Exception {
        post("{'perMinute': 6000}").statusCode(202);
        record.await("SELECT count(*) FROM reextraction_article", "5"::equals);
        record.run("UPDATE reextraction_article SET announced_at = now() - interval '1 day'");
        moveOn.once();
        assertThat(record.value(
                        "SELECT count(*) FROM reextraction_article WHERE announced_at > now() - interval '1 hour'"))
                .isEqualTo("5");
    }

    @Test
    void everyErrorSaysWhatToDo() {
        post("{'outlet': 'Nowhere Times'}").statusCode(422).body("code", equalTo("reextraction-empty"));
        post("{'perMinute': 0}").statusCode(422).body("code", equalTo("reextraction-pace-invalid"));
        post("{'from': 'May'}").statusCode(422).body("code", equalTo("reextraction-days-invalid"));
        post("{'pace': 5}").statusCode(400).body("detail", containsString("perMinute"));
        post("[").statusCode(400).body("code", equalTo("json-invalid"));
        given().noFilters()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/reextractions")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/reextractions")
                .then();
    }

    private static ValidatableResponse stop(String id) {
        return given().post("/api/v1/reextractions/" + id + "/stop").then();
    }
}
