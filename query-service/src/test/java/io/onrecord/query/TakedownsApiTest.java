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
                .body("reason", equalTo("An order."))
                .body("madeBy", equalTo("desk"))
                .body("articles", equalTo(1))
                .body("statements", equalTo(4))
                .body("liftedAt", nullValue());
        admin("/takedowns?limit=1").body("items", hasSize(1));
        get("/takedowns").statusCode(401);
        get("/takedowns/" + id("down")).statusCode(401);
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
