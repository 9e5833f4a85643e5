package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of an article, and what one says otherwise than another. */
@QuarkusTest
class VersionsApiTest extends ApiTest {
    private static final String LATER = "/articles/" + id("later");

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void listsTheVersionsTheNewestFirstWithWhatChanged() {
        ok(LATER + "/versions")
                .body("items.version", contains(2, 1))
                .body("items.state", contains("READ", "READ"))
                .body("items.statements", contains(1, 2))
                .body("items[0].changes.against", equalTo(1))
                .body("items[0].changes.changed", equalTo(1))
                .body("items[0].changes.removed", equalTo(1))
                .body("items[0].changes.added", equalTo(0))
                .body("items[1].changes", nullValue());
        ok(LATER).body("version", equalTo(2)).body("versions", equalTo(2));
    }

    @Test
    void goesThroughThePagesOfAListOfVersions() {
        String next = ok(LATER + "/versions", "limit", 1)
                .body("items.version", contains(2))
                .extract()
                .path("next");
        ok(LATER + "/versions", "limit", 1, "cursor", next)
                .body("items.version", contains(1))
                .body("next", nullValue());
    }

    @Test
    void showsAVersionAsItWas() {
        ok(LATER + "/versions/1")
                .body("title", equalTo("Title of later once"))
                .body("statements.text", contains("talks had not failed", "nobody had asked him"))
                .body(
                        "statements.speaker.id",
                        contains(id("Anna Orlova").toString(), id("Boris Tamm").toString()))
                .body("statements[0].topics.id", contains("peace"))
                .body("statements[0].echo", nullValue())
                .body("statements[1].content[0].start", equalTo(55));
        ok(LATER + "/versions/2").body("statements.id", contains(id("denied").toString()));
    }

    @Test
    void comparesAVersionWithTheOneBeforeOrAnother() {
        ok(LATER + "/versions/2/changes")
                .body("read", equalTo(true))
                .body("complete", equalTo(true))
                .body("same", equalTo(0))
                .body("statements.fate", contains("CHANGED", "REMOVED"))
                .body("statements[0].what", contains("WORDS", "STATUS"))
                .body("statements[0].words.change", contains("KEPT", "CUT", "KEPT"))
                .body("statements[0].words.words", contains("talks had", "not", "failed"))
                .body("statements[1].before.text", equalTo("nobody had asked him"))
                .body("text.fate", contains("CHANGED", "REMOVED"));
        ok(LATER + "/versions/1/changes", "against", 2).body("statements.fate", contains("CHANGED", "ADDED"));
    }

    @Test
    void saysOfAVersionThatItWasNotRead() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("DELETE FROM past_reading");
            record.version("later", 3, "Talks.", "text/plain", "UTF-8")
                    .run("UPDATE article SET version = 3 WHERE id = ?", id("later"));
        }
        ok(LATER + "/versions").body("items.state", contains("WAITING", "READ", "PASSED_OVER"));
        ok(LATER + "/versions/2/changes")
                .body("read", equalTo(false))
                .body("statements", empty())
                .body("before.version", equalTo(1));
        ok(LATER + "/versions/1").body("statements", empty()).body("version.statements", nullValue());
    }

    @Test
    void whatThereIsNotIsAProblem() {
        String missing = get(LATER + "/versions/7")
                .statusCode(404)
                .body("code", equalTo("version-not-found"))
                .extract()
                .path("detail");
        assertThat(missing).contains("/versions lists those");
        get(LATER + "/versions/1/changes").statusCode(400).body("code", equalTo("invalid-parameter"));
    }
}
