package io.onrecord.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read what. Each test has keys of its own: a service remembers a key for some seconds. */
@QuarkusTest
class AccessApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void whereReadingIsOpenNobodyNeedsAKey() {
        ok("/statements");
        ok("/me").body("name", nullValue()).body("scopes", equalTo(java.util.List.of()));
    }

    @Test
    void aKeyTellsWhoAsksAndWhatTheyMayDo() throws Exception {
        make("aaaaaaaaaaaa", "nightly load", "ingest");
        with("aaaaaaaaaaaa", "/me")
                .statusCode(200)
                .body("name", equalTo("nightly load"))
                .body("scopes", contains("ingest", "read"));
        with("testtesttest", "/me").body("scopes", contains("admin", "correct", "ingest", "read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onrecord_aaaaaaaaaaab_0000000000000000000000000000000000000000000",
                "onrecord_",
                "x",
                "onrecord_testtesttest_1000000000000000000000000000000000000000000"
            })
    void aKeyThatOpensNothingIsNotTakenForNone(String key) {
        RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .header("X-Forwarded-For", "192.0.2.1")
                .get("/api/v1/statements")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("not-signed-in"), "instance", equalTo("/api/v1/statements"));
    }

    @Test
    void aKeyThatWasRevokedOrHasEndedOpensNothing() throws Exception {
        make("aaaaaaaaaaac", "revoked", "admin");
        make("aaaaaaaaaaad", "ended", "admin");
        try (TestRecord owner = TestRecord.opened()) {
            owner.run("UPDATE api_key SET revoked_at = now() WHERE id = 'aaaaaaaaaaac'")
                    .run("UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = 'aaaaaaaaaaad'");
        }
        with("aaaaaaaaaaac", "/statements").statusCode(401);
        with("aaaaaaaaaaad", "/statements").statusCode(401);
    }

    @Test
    void keysAreListedForAdministratorsAndWithoutWhatOpens() throws Exception {
        make("aaaaaaaaaaae", "reader", "read");
        get("/keys").statusCode(401).body("code", equalTo("not-signed-in"));
        with("aaaaaaaaaaae", "/keys")
                .statusCode(403)
                .body("code", equalTo("not-allowed"), "detail", containsString("'admin'"));
        with("testtesttest", "/keys")
                .statusCode(200)
                .body("name", hasItem("reader"))
                .body(not(containsString("hash")))
                .body(not(containsString("0000000000")));
    }

    @Test
    void whoTriesKeyAfterKeyIsKeptFromItAndWhoHasAGoodOneIsNot() {
        String address = "192.0.2.77";
        from(address, TestRecord.KEY).statusCode(200);
        ValidatableResponse last = from(address, TestRecord.key("zzzzzzzzzzzz")).statusCode(401);
        for (int tried = 0; tried < 200 && last.extract().statusCode() == 401; tried++) {
            last = from(address, TestRecord.key("zzzzzzzzzzzz"));
        }
        last.statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", org.hamcrest.Matchers.matchesRegex("[1-9]|60"));
        from("192.0.2.78", TestRecord.key("zzzzzzzzzzzz")).statusCode(401);
        from(address, TestRecord.KEY).statusCode(200);
    }

    @Test
    void whoAsksTooMuchIsToldWhenToGoOnAndOthersAreNot() {
        String address = "198.51.100.9";
        ValidatableResponse last = asking(address).statusCode(200);
        for (int asked = 0; asked < 400 && last.extract().statusCode() == 200; asked++) {
            last = asking(address);
        }
        last.statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", org.hamcrest.Matchers.matchesRegex("[1-9]|60"));
        asking("198.51.100.10").statusCode(200);
        from("198.51.100.9", TestRecord.KEY).statusCode(200);
    }

    private static ValidatableResponse asking(String address) {
        return RestAssured.given()
                .header("X-Forwarded-For", address)
                .get("/api/v1/me")
                .then();
    }

    private static ValidatableResponse from(String address, String key) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .header("X-Forwarded-For", address)
                .get("/api/v1/me")
                .then();
    }

    private static void make(String id, String name, String scope) throws Exception {
        try (TestRecord owner = TestRecord.opened()) {
            owner.key(id, name, scope, Instant.parse("2024-06-01T08:00:00Z"));
        }
    }

    private static ValidatableResponse with(String id, String path) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestRecord.key(id))
                .get("/api/v1" + path)
                .then();
    }
}
