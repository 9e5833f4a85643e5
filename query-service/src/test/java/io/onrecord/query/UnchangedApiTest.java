package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has an answer already does not get it again; whoever has an old one does. */
@QuarkusTest
class UnchangedApiTest extends ApiTest {
    @Inject
    Database database;

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statements",
                "/statements?limit=1",
                "/topics",
                "/outlets",
                "/overview",
                "/counts?by=month",
                "/trends?of=topics",
                "/compare?id=peace&id=talks",
                "/compare.csv?id=peace&id=talks",
                "/dead-letters",
                "/statements.csv",
                "/statements.jsonl"
            })
    void whatIsUnchangedIsNotSentAgain(String path) {
        String whole = get(path).statusCode(200).extract().asString();
        String tag = tag(get(path).header("Vary", containsString("Accept-Encoding")));
        assertThat(whole).isNotEmpty();
        had(path, tag).statusCode(304).header("ETag", equalTo(tag)).body(equalTo(""));
        had(path, "\"other\"").statusCode(200).header("ETag", equalTo(tag));
        assertThat(had(path, "\"other\"").extract().asString()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/raw", "/state"})
    void anArticleAndItsBytesHaveTheirOwn(String path) {
        String address = "/articles/" + id("talks") + path;
        String tag = tag(get(address).statusCode(200));
        assertThat(tag(had(address, tag).statusCode(304))).isEqualTo(tag);
    }

    /** The database's driver changes the way in which it asks when it has been asked the same some times. */
    @Test
    void theSameIsSaidHoweverOftenItIsAsked() {
        String address = "/articles/" + id("talks");
        String tag = tag(get(address));
        for (int i = 0; i < 12; i++) {
            assertThat(tag(get(address))).isEqualTo(tag);
        }
    }

    /** A backup may have the very transactions that were seen before, with other rows. */
    @Test
    void aPostgresThatWasStartedAnewIsAnotherMoment() {
        String started = database.first(
                        Sql.of("SELECT pg_postmaster_start_time()::text AS started"), row -> row.text("started"))
                .orElseThrow();
        assertThat(database.moment()).isEqualTo(database.moment()).endsWith(started);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare?id=peace&id=talks", "/compare.csv?id=peace&id=talks"})
    void whatIsCountedAnewIsSentAgain(String path) throws Exception {
        String tag = tag(get(path).statusCode(200));
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE topic_day SET statements = statements + 1 WHERE topic_id = 'peace'");
        }
        assertThat(tag(had(path, tag).statusCode(200))).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements.csv"})
    void whatHasChangedIsSentAgain(String path) throws Exception {
        String tag = tag(get(path));
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE statement SET status = 'HEDGED' WHERE id = ?", id("near"));
        }
        String now = tag(had(path, tag).statusCode(200));
        assertThat(now).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/statements.csv"})
    void headHasTheHeadersAndNoBody(String path) {
        String tag = tag(get(path));
        RestAssured.head("/api/v1" + path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        RestAssured.given()
                .header("If-None-Match", tag)
                .head("/api/v1" + path)
                .then()
                .statusCode(304);
    }

    @Test
    void compressedItIsTheSameAnswer() {
        String tag = tag(get("/statements"));
        var small = RestAssured.given().header("Accept-Encoding", "gzip").get("/api/v1/statements");
        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.header("ETag")).isEqualTo(tag).startsWith("W/");
        assertThat(small.path("items.size()").toString()).isEqualTo("5");
    }

    @Test
    void problemsHaveNone() {
        assertThat(get("/statements", "kind", "loud").statusCode(400).extract().header("ETag"))
                .isNull();
        assertThat(had("/topics/nothing", "*").statusCode(404).extract().header("ETag"))
                .isNull();
    }

    private static ValidatableResponse had(String path, String tag) {
        return RestAssured.given()
                .header("If-None-Match", tag)
                .get("/api/v1" + path)
                .then();
    }

    private static String tag(ValidatableResponse answer) {
        return answer.extract().header("ETag");
    }
}
