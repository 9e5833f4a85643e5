package io.onrecord.ingest.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class CorrectionResourceTest {
    private static final String ARTICLE = "aaaaaaaa-0000-0000-0000-000000000009";
    private static final String MINISTER = "bbbbbbbb-0000-0000-0000-000000000009";
    private static final String NAMESAKE = "bbbbbbbb-0000-0000-0000-000000000010";
    private static final String STAY = "cccccccc-0000-0000-0000-000000000009";
    private static final String AGAIN = "cccccccc-0000-0000-0000-000000000010";
    private static final String BREAD = "cccccccc-0000-0000-0000-000000000011";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private Owner record;

    @BeforeEach
    void said() throws SQLException {
        record = new Owner(ownerUrl);
        gone();
        record.run(
                "INSERT INTO article (id, version, publisher, content_hash, received_at, announced_at, published_precision)"
                        + " VALUES ('" + ARTICLE + "', 1, 'test', repeat('c', 32)::bytea, now(), now(), 'UNKNOWN')");
        record.run(
                "INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)"
                        + " VALUES ('" + ARTICLE + "', 1, 'x', 'text/plain', 'UTF-8', 'x', '{}', now())");
        record.run(
                "INSERT INTO reading (article_id, version, state, extractor, outlet_method, published_precision, published_method,"
                        + " boilerplate, statements, extracted_at) VALUES ('" + ARTICLE
                        + "', 1, 'EXTRACTED', '1.0', 'unknown', 'UNKNOWN', 'unknown', '{}', 3, now())");
        record.run("INSERT INTO speaker (id, name, kind, created_at) VALUES ('" + MINISTER
                + "', 'Mirela Orlan', 'PERSON', now()), ('" + NAMESAKE + "', 'Mirela Orlanova', 'PERSON', now())");
        record.run(
                "INSERT INTO topic (id, label, description, position) VALUES ('flour', 'Flour', 'Bread', 900), ('mills', 'Mills', 'Mills', 901)");
        statement(STAY, 0, MINISTER);
        statement(AGAIN, 1, MINISTER);
        statement(BREAD, 2, NAMESAKE);
        record.run("INSERT INTO statement_topic (statement_id, topic_id, score) VALUES ('" + STAY + "', 'flour', 0.5)");
    }

    @AfterEach
    void gone() throws SQLException {
        record.run("DELETE FROM correction");
        record.run("DELETE FROM speaker_merge");
        record.run("DELETE FROM article_version WHERE article_id = '" + ARTICLE + "'");
        record.run("DELETE FROM article WHERE id = '" + ARTICLE + "'");
        record.run("DELETE FROM speaker WHERE id IN ('" + MINISTER + "', '" + NAMESAKE + "')");
        record.run("DELETE FROM topic WHERE id IN ('flour', 'mills')");
    }

    @Test
    void aCorrectionIsWrittenDownWithWhatTheRecordSaid() throws Exception {
        String id = post("{'kind': 'reattribute', 'statement': '" + STAY + "', 'speaker': '" + NAMESAKE
                        + "', 'reason': ' It was\\n her aunt. '}")
                .statusCode(201)
                .body("created", equalTo(true))
                .extract()
                .path("id");
        assertThat(record.value(
                        "SELECT concat_ws('|', kind, speaker_id, statement_id, article_id, version, statement_kind, content, content_text,"
                                + " was_speaker, was_name, was_topics, extractor, reason, made_by, made_at > now() - interval '1 minute', handled_at)"
                                + " FROM correction WHERE id = '" + id + "'"))
                .isEqualTo("REATTRIBUTE|" + NAMESAKE + "|" + STAY + "|" + ARTICLE + "|1|DIRECT|{0,1}|x|" + MINISTER
                        + "|Orlan|{flour}|1.0|It was her aunt.|admin of the setting testtesttest|t");
    }

    @Test
    void aNewNameKeepsTheOldOne() throws Exception {
        post("{'kind': 'rename', 'speaker': '" + MINISTER + "', 'name': 'Mirela the Elder'}")
                .statusCode(201);
        assertThat(record.value("SELECT was_name || '|' || name FROM correction"))
                .isEqualTo("Mirela Orlan|Mirela the Elder");
    }

    @Test
    void theSameAgainIsTheOneThatIsInForceUntilSomethingElseIsSaid() throws Exception {
        var reject = "{'kind': 'reject', 'statement': '" + STAY + "'}";
        String first = post(reject)
                .statusCode(201)
                .header("Location", containsString("/api/v1/corrections/"))
                .extract()
                .path("id");
        post(reject).statusCode(200).body("id", equalTo(first)).body("created", equalTo(false));
        post("{'kind': 'confirm', 'statement': '" + STAY + "'}").statusCode(201);
        post(reject).statusCode(201).body("id", not(equalTo(first)));
        assertThat(record.value("SELECT count(*) FROM correction")).isEqualTo("3");
    }

    @Test
    void whatIsTakenBackStaysOnRecordAndIsToBeHandledAgain() throws Exception {
        String id = post("{'kind': 'merge', 'speaker': '" + NAMESAKE + "', 'other': '" + MINISTER + "'}")
                .statusCode(201)
                .extract()
                .path("id");
        record.run("UPDATE correction SET handled_at = now(), outcome = 'APPLIED', changed = 3");
        undo(id, "{'reason': 'two women'}").statusCode(204);
        assertThat(
                        record.value(
                                "SELECT concat_ws('|', undone_reason, undone_by, undone_at IS NOT NULL, handled_at, outcome) FROM correction"))
                .isEqualTo("two women|admin of the setting testtesttest|t");
        undo(id, "{}").statusCode(409).body("code", equalTo("correction-undone"));
        undo(NONE, "{}").statusCode(404).body("code", equalTo("correction-unknown"));
        undo(id, "{'reason': '" + "x".repeat(501) + "'}")
                .statusCode(422)
                .body("code", equalTo("correction-reason-too-long"));
    }

    @Test
    void whoIsToldApartIsNotMergedAndWhoIsMergedIsNotToldApart() throws Exception {
        post("{'kind': 'different', 'speaker': '" + MINISTER + "', 'other': '" + NAMESAKE + "'}")
                .statusCode(201);
        var merge = "{'kind': 'merge', 'speaker': '" + NAMESAKE + "', 'other': '" + MINISTER + "'}";
        post(merge)
                .statusCode(409)
                .body("code", equalTo("correction-different"))
                .body("detail", containsString("undo"));
        record.run("DELETE FROM correction");
        record.run("INSERT INTO speaker_merge VALUES ('" + NAMESAKE + "', '" + MINISTER + "', NULL)");
        post(merge).statusCode(409).body("code", equalTo("correction-merged"));
        post("{'kind': 'different', 'speaker': '" + MINISTER + "', 'other': '" + NAMESAKE + "'}")
                .statusCode(409)
                .body("code", equalTo("correction-merged"));
    }

    @Test
    void whatIsNotInTheRecordCannotBeCorrected() throws Exception {
        post("{'kind': 'reject', 'statement': '" + NONE + "'}")
                .statusCode(404)
                .body("code", equalTo("statement-unknown"));
        post("{'kind': 'rename', 'speaker': '" + NONE + "', 'name': 'X'}")
                .statusCode(404)
                .body("code", equalTo("speaker-unknown"));
        post("{'kind': 'merge', 'speaker': '" + MINISTER + "', 'other': '" + NONE + "'}")
                .statusCode(404)
                .body("code", equalTo("speaker-unknown"));
        post("{'kind': 'split', 'speaker': '" + MINISTER + "', 'name': 'X', 'articles': ['" + NONE + "']}")
                .statusCode(404)
                .body("code", equalTo("article-unknown"));
        post("{'kind': 'retag', 'statement': '" + STAY + "', 'add': ['mills', 'nothing']}")
                .statusCode(404)
                .body("code", equalTo("topic-unknown"))
                .body("detail", containsString("nothing"));
        post("{'kind': 'same-utterance', 'statement': '" + STAY + "', 'other': '" + BREAD + "'}")
                .statusCode(422)
                .body("code", equalTo("speakers-differ"));
        post("{'kind': 'same-utterance', 'statement': '" + STAY + "', 'other': '" + NONE + "'}")
                .statusCode(404)
                .body("code", equalTo("statement-unknown"));
        assertThat(record.value("SELECT count(*) FROM correction")).isEqualTo("0");
        post("{'kind': 'same-utterance', 'statement': '" + STAY + "', 'other': '" + AGAIN + "'}")
                .statusCode(201);
    }

    @Test
    void everyErrorSaysWhatToDo() {
        post("{").statusCode(400).body("code", equalTo("json-invalid"));
        post("null").statusCode(400).body("code", equalTo("json-invalid"));
        post("{'kind': 'reject', 'statement': 'x'}").statusCode(400).body("code", equalTo("json-invalid"));
        post("{'kind': 'reject', 'statment': '" + STAY + "'}")
                .statusCode(400)
                .body("detail", containsString("statment"));
        post("{'kind': 'reject', 'reason': '" + "x".repeat(70_000) + "'}")
                .statusCode(413)
                .body("code", equalTo("correction-too-large"));
        given().put("/api/v1/corrections").then().statusCode(405).header("Allow", "GET, HEAD, POST");
    }

    private void statement(String id, int ordinal, String speaker) throws SQLException {
        record.run(
                "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_id, speaker_name,"
                        + " speaker_kind, candidates, decided_by) VALUES ('" + id + "', '" + ARTICLE + "', " + ordinal
                        + ", 'DIRECT', '{0,1}', '{}', '{}', 'x', '" + speaker + "', 'Orlan', 'PERSON', '{}', '{}')");
    }

    private static ValidatableResponse post(String body) {
        return sent("/api/v1/corrections", body);
    }

    private static ValidatableResponse undo(String id, String body) {
        return sent("/api/v1/corrections/" + id + "/undo", body);
    }

    private static ValidatableResponse sent(String path, String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path)
                .then();
    }
}
