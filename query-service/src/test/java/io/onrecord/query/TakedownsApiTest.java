package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was taken down, and that it is told from what never was. */
@QuarkusTest
class TakedownsApiTest extends ApiTest {
    @BeforeEach
    void record() throws Exception {
        Sample.write();
        try (TestRecord record = TestRecord.opened()) {
            record.takedown("person down", "SPEAKER", "gone speaker");
        }
    }

    @Test
    void administratorsSeeWhoTookDownHowMuchWhenAndWhy() {
        admin("/takedowns").body("items.kind", contains("SPEAKER", "ARTICLES"));
        admin("/takedowns/" + id("down"))
                .body("summary.reason", equalTo("An order."))
                .body("summary.madeBy", equalTo("desk"))
                .body("summary.articles", equalTo(1))
                .body("summary.statements", equalTo(4))
                .body("summary.liftedAt", nullValue())
                .body("ids", contains(id("gone article").toString()));
        admin("/takedowns?kind=speaker").body("items.kind", contains("SPEAKER"));
        admin("/takedowns?limit=1").body("items", hasSize(1));
        get("/takedowns").statusCode(401);
        get("/takedowns/" + id("down")).statusCode(401);
    }

    @Test
    void whatWasLiftedOrOnlyKeptLongEnoughIsNotGoneForGood() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE takedown SET lifted_at = now(), lifted_by = 'desk' WHERE id = ?", id("down"))
                    .run("UPDATE takedown SET kind = 'RETENTION', kept_before = now() WHERE id = ?", id("person down"));
        }
        get("/articles/" + id("gone article")).statusCode(404);
        get("/speakers/" + id("gone speaker")).statusCode(404);
    }

    private static ValidatableResponse admin(String path) {
        return signedIn().get("/api/v1" + path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/raw", "/state", "/versions"})
    void anArticleThatIsGoneForGoodIsToldFromOneThatNeverWas(String part) {
        RestAssured.get("/api/v1/articles/" + id("gone article") + part)
                .then()
                .statusCode(410)
                .body("code", equalTo("article-taken-down"))
                .body("detail", containsString("for good"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/named"})
    void soIsASpeaker(String part) {
        RestAssured.get("/api/v1/speakers/" + id("gone speaker") + part)
                .then()
                .statusCode(410)
                .body("code", equalTo("speaker-taken-down"));
    }
}
