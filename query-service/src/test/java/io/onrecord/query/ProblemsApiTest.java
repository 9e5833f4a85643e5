package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.onrecord.contracts.api.Addresses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsApiTest extends ApiTest {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @ParameterizedTest(name = "{0}?{1} is a {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/statements|speaker=1|400|invalid-parameter|speaker",
                "/statements|article=x|400|invalid-parameter|article",
                "/statements|kind=loud|400|invalid-parameter|direct, mixed, indirect",
                "/statements|from=2024-13-01|400|invalid-parameter|from",
                "/statements|from=2024-02-01&to=2024-01-01|400|invalid-parameter|2024-02-01 is after 2024-01-01",
                "/articles|copies=none|400|invalid-parameter|all, first, only",
                "/articles|copyOf=x|400|invalid-parameter|copyOf",
                "/statements|limit=0|400|invalid-parameter|1 to 200",
                "/statements|limit=201|400|invalid-parameter|1 to 200",
                "/statements|limit=99999999999|400|invalid-parameter|1 to 200",
                "/statements|limit=-1|400|invalid-parameter|1 to 200",
                "/statements|cursor=abc|400|invalid-cursor|first page",
                "/statements|asOf=yesterday|400|invalid-parameter|2024-02-29T12:00:00Z",
                "/statements|asOf=9999-01-01T00:00:00Z|400|invalid-parameter|must not lie ahead",
                "/statements|q=%00|400|invalid-parameter|U+0000",
                "/statements|q=a&q=b|400|invalid-parameter|2 times",
                "/statements|sort=relevance|400|invalid-parameter|there are none",
                "/statements|offset=10|400|unknown-parameter|article, asOf, cursor, echo, first, from, kind, limit, outlet, q, sort, speaker, status, to, topic",
                "/articles|kind=direct|400|unknown-parameter|cursor, from, limit, names, outlet, q, quotes, speaker, to, topic",
                "/speakers|kind=x|400|invalid-parameter|person, organisation",
                "/topics|q=x|400|unknown-parameter|takes none",
                "/topics/nothing||404|topic-not-found|nothing",
                "/topics/%00||400|invalid-parameter|U+0000",
                "/counts|by=year|400|invalid-parameter|day, week, month",
                "/counts|from=1900-01-01&to=2024-01-01|400|too-many-bins|by=month",
                "/statements/x||400|invalid-parameter|id",
                "/statements/" + NOBODY + "||404|statement-not-found|" + NOBODY,
                "/speakers/" + NOBODY + "||404|speaker-not-found|" + NOBODY,
                "/articles/" + NOBODY + "||404|article-not-found|" + NOBODY,
                "/articles/" + NOBODY + "/raw||404|article-not-found|" + NOBODY,
                "/articles/" + NOBODY + "/state||404|article-not-found|" + NOBODY,
                "/articles/" + NOBODY + "/versions||404|article-not-found|" + NOBODY,
                "/articles/" + NOBODY + "/versions/1||404|article-not-found|" + NOBODY,
                "/articles/" + NOBODY + "/versions/0||400|invalid-parameter|from 1 on",
                "/articles/" + NOBODY + "/versions/2/changes|against=2|400|invalid-parameter|another version than 2",
                "/articles/" + NOBODY + "/versions/2/changes|against=x|400|invalid-parameter|against",
                "/corrections|kind=x|400|invalid-parameter|same_utterance",
                "/corrections|state=x|400|invalid-parameter|waiting, applied, lost, undone",
                "/corrections|statement=x|400|invalid-parameter|statement",
                "/corrections/" + NOBODY + "||404|correction-not-found|" + NOBODY,
                "/corrections.jsonl|kind=x|400|invalid-parameter|merge",
                "/reextractions/" + NOBODY + "||404|reextraction-not-found|" + NOBODY,
                "/reextractions/" + NOBODY + "/articles||404|reextraction-not-found|" + NOBODY,
                "/reextractions|state=x|400|unknown-parameter|cursor, limit",
                "/review|q=x|400|unknown-parameter|cursor, from, limit, outlet, speaker, to, topic",
                "/nothing-here||404|path-not-found|openapi",
            })
    void saysWhatWasWrongAndWhatToDo(String path, String query, int status, String code, String said) {
        String address = "/api/v1" + path + (query == null ? "" : "?" + query);
        problem(RestAssured.given().urlEncodingEnabled(false).get(address).then(), status, code)
                .body("detail", containsString(said))
                .body("instance", equalTo("/api/v1" + path));
    }

    @Test
    void saysSoToAdministratorsToo() {
        problem(signedIn().get("/api/v1/takedowns/" + NOBODY).then(), 404, "takedown-not-found")
                .body("detail", containsString(NOBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api", "/api/v2/statements", "/api/v1/statements/a/b"})
    void unknownAddressesAreProblemsToo(String path) {
        problem(RestAssured.get(path).then(), 404, "path-not-found");
    }

    static Stream<String> read() {
        return Addresses.READ.stream()
                .map(address -> "/api/v1" + address.replace("{id}", NOBODY).replace("{version}", "1"));
    }

    @ParameterizedTest
    @MethodSource("read")
    void whatIsReadTakesNoOtherMethodAndOnlyItsOwnForm(String address) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = signedIn().request(method, address).then();
            problem(answer, 405, "method-not-allowed");
            assertThat(answer.extract().header("Allow")).isEqualTo(instead(method, address));
        }
        for (String form : List.of("application/xml", "nonsense", "text/html;q=0.9, image/png")) {
            problem(signedIn().accept(form).get(address).then(), 406, "not-acceptable");
        }
    }

    /** All that the address takes; a method that another service takes there comes by no front door, so it hears of this one. */
    private static String instead(String method, String address) {
        List<String> methods = Addresses.insteadOf(method, address);
        return methods.isEmpty() ? "GET, HEAD" : String.join(", ", methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/" + NOBODY + "/announce", "/dead-letters/7/retry"})
    void whatIsPostedElsewhereIsToldApartFromWhatIsNot(String path) {
        problem(RestAssured.get("/api/v1" + path).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("POST"));
    }

    @Test
    void aCursorOfAnotherOrderDoesNotFit() {
        String cursor = ok("/speakers", "limit", 1).extract().path("next");
        problem(get("/speakers", "cursor", cursor, "q", "tamm"), 400, "invalid-cursor");
    }

    @Test
    void anUnexpectedErrorTellsNothingOfTheInside() throws Exception {
        try (TestRecord owner = TestRecord.opened()) {
            owner.run("ALTER TABLE statement RENAME TO hidden");
            try {
                var answer = get("/statements");
                problem(answer, 500, "internal-error");
                assertThat(answer.extract().asString()).doesNotContain("hidden", "relation", "SQL", "Exception");
            } finally {
                owner.run("ALTER TABLE hidden RENAME TO statement");
            }
        }
    }

    @Test
    void aSlowQuestionIsEndedAndSaidToBe() throws Exception {
        try (TestRecord owner = TestRecord.opened()) {
            owner.run("BEGIN").run("LOCK TABLE dead_letter");
            problem(get("/dead-letters"), 503, "query-too-slow");
            owner.run("ROLLBACK");
        }
    }

    @Test
    void answersAreNotKeptCompressedOnRequestAndForThisSiteOnly() {
        var answer = RestAssured.given()
                .header("Accept-Encoding", "gzip")
                .header("Origin", "https://elsewhere.example")
                .get("/api/v1/statements")
                .then()
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", nullValue());
        assertThat(answer.extract().header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void isReadyWhenTheRecordAnswers() throws Exception {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("the record answers"));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/started").then().statusCode(200);
        try (TestRecord owner = TestRecord.opened()) {
            owner.run("REVOKE SELECT ON article_state FROM onrecord_query");
            try {
                RestAssured.get("/q/health/ready").then().statusCode(503);
            } finally {
                owner.run("GRANT SELECT ON article_state TO onrecord_query");
            }
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()));
    }
}
