package io.onrecord.ingest.position;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class VerdictResourceTest {
    private static final String ARTICLE = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String MINISTER = "bbbbbbbb-0000-0000-0000-000000000001";
    private static final String STAY = "cccccccc-0000-0000-0000-000000000001";
    private static final String LEAVE = "cccccccc-0000-0000-0000-000000000002";
    private static final String BAKER = "cccccccc-0000-0000-0000-000000000003";
    private static final String NOBODY = "cccccccc-0000-0000-0000-000000000004";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @BeforeEach
    void said() throws SQLException {
        gone();
        run("INSERT INTO article (id, version, publisher, content_hash, received_at, announced_at, published_precision)"
                + " VALUES ('" + ARTICLE + "', 1, 'test', repeat('v', 32)::bytea, now(), now(), 'UNKNOWN')");
        run("INSERT INTO speaker (id, name, kind, created_at) VALUES ('" + MINISTER
                + "', 'Mirela Orlan', 'PERSON', now())," + " ('" + BAKER + "', 'Kareem Osmat', 'PERSON', now())");
        statement(STAY, 0, "'" + MINISTER + "'");
        statement(LEAVE, 1, "'" + MINISTER + "'");
        statement(BAKER, 2, "'" + BAKER + "'");
        statement(NOBODY, 3, "NULL");
    }

    @AfterEach
    void gone() throws SQLException {
        run("DELETE FROM position_verdict");
        run("DELETE FROM article WHERE id = '" + ARTICLE + "'");
        run("DELETE FROM speaker WHERE id IN ('" + MINISTER + "', '" + BAKER + "')");
    }

    @Test
    void aVerdictIsWrittenDownChangedAndTakenBackWhicheverStatementIsNamedFirst() throws Exception {
        put(LEAVE + "~" + STAY, "{\"verdict\": \"reversal\", \"reason\": \" Stay\\n became leave. \"}")
                .statusCode(204);
        assertThat(text("SELECT concat_ws('|', one_id, other_id, verdict, reason) FROM position_verdict"))
                .isEqualTo(STAY + "|" + LEAVE + "|REVERSAL|Stay became leave.");
        put(STAY + "~" + LEAVE, "{\"verdict\": \"NO_CHANGE\"}").statusCode(204);
        assertThat(text("SELECT string_agg(verdict || '|' || reason, ' ') FROM position_verdict"))
                .isEqualTo("NO_CHANGE|");
        given().delete(address(LEAVE + "~" + STAY)).then().statusCode(204);
        given().delete(address(LEAVE + "~" + STAY)).then().statusCode(404).body("code", equalTo("verdict-unknown"));
        assertThat(text("SELECT count(*) FROM position_verdict")).isEqualTo("0");
    }

    @Test
    void aVerdictOutlivesItsStatementsAndCanBeTakenBackThen() throws Exception {
        put(STAY + "~" + LEAVE, "{\"verdict\": \"refinement\"}").statusCode(204);
        run("DELETE FROM statement WHERE article_id = '" + ARTICLE + "'");
        assertThat(text("SELECT verdict FROM position_verdict")).isEqualTo("REFINEMENT");
        given().delete(address(STAY + "~" + LEAVE)).then().statusCode(204);
    }

    @Test
    void onlyTwoStatementsOfOneKnownSpeakerAreDecidedOn() throws Exception {
        put(STAY + "~" + BAKER, "{\"verdict\": \"reversal\"}").statusCode(422).body("code", equalTo("speakers-differ"));
        put(STAY + "~" + NOBODY, "{\"verdict\": \"reversal\"}")
                .statusCode(422)
                .body("code", equalTo("speakers-differ"));
        put(STAY + "~" + ARTICLE, "{\"verdict\": \"reversal\"}")
                .statusCode(404)
                .body("code", equalTo("statement-unknown"));
        put(STAY + "~" + STAY, "{\"verdict\": \"reversal\"}").statusCode(422).body("code", equalTo("change-invalid"));
        put(STAY, "{\"verdict\": \"reversal\"}").statusCode(422).body("code", equalTo("change-invalid"));
        assertThat(text("SELECT count(*) FROM position_verdict")).isEqualTo("0");
    }

    @Test
    void everyErrorSaysWhatToDo() {
        var two = STAY + "~" + LEAVE;
        put(two, "{").statusCode(400).body("code", equalTo("json-invalid"));
        put(two, "null").statusCode(400).body("code", equalTo("json-invalid"));
        put(two, "{\"verdict\": \"maybe\"}")
                .statusCode(422)
                .body("code", equalTo("verdict-invalid"))
                .body("detail", containsString("no_change"));
        put(two, "{}").statusCode(422).body("code", equalTo("verdict-invalid"));
        put(two, "{\"verdict\": \"reversal\", \"reason\": \"" + "x".repeat(501) + "\"}")
                .statusCode(422)
                .body("code", equalTo("verdict-reason-too-long"));
        put(two, "\"" + "x".repeat(20_000) + "\"").statusCode(413).body("code", equalTo("verdict-too-large"));
        given().get(address(two)).then().statusCode(405).header("Allow", "DELETE, PUT");
    }

    private void statement(String id, int ordinal, String speaker) throws SQLException {
        run(
                "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_id, speaker_kind,"
                        + " candidates, decided_by) VALUES ('" + id + "', '" + ARTICLE + "', " + ordinal
                        + ", 'DIRECT', '{0,1}', '{}', '{}', 'x', " + speaker + ", 'PERSON', '{}', '{}')");
    }

    private static String address(String id) {
        return "/api/v1/positions/changes/" + id + "/verdict";
    }

    private static ValidatableResponse put(String id, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(address(id))
                .then();
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
