package io.onrecord.ingest.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.ingest.SignIn;
import io.onrecord.store.RecordResource;
import io.onrecord.store.access.KeyText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class KeyResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String KEYS = "/api/v1/keys";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Test
    void aKeyIsToldOnceAndOpensWhatItsScopeSays() throws Exception {
        Made made = make("ingest");
        hand(made.key()).statusCode(201);
        refuse(made.key())
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("not-allowed"), "detail", containsString("'correct'"));
        bearing(made.key())
                .contentType("application/json")
                .body("{}")
                .post(KEYS)
                .then()
                .statusCode(403);
        String kept =
                new Owner(ownerUrl).value("SELECT to_jsonb(api_key)::text FROM api_key WHERE id = '" + made.id() + "'");
        assertThat(kept).contains("admin of the setting").doesNotContain(secret(made.key()));
    }

    @Test
    void aScopeOpensWhatItIsForAndAnAdministratorEverything() {
        String correcting = make("correct").key();
        hand(correcting).statusCode(403).body("detail", containsString("'ingest'"));
        refuse(correcting).statusCode(204);
        hand(make("read").key()).statusCode(403);
        hand(make("admin").key()).statusCode(201);
    }

    @Test
    void withoutAKeyNothingIsTakenIn() {
        given().noFilters()
                .contentType("application/json")
                .body(Map.of("text", "Words " + UUID.randomUUID()))
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("not-signed-in"), "instance", equalTo("/api/v1/articles"));
    }

    @Test
    void aKeyThatWasUsedOpensNothingSecondsAfterItIsRevoked() {
        Made made = make("ingest");
        hand(made.key()).statusCode(201);
        given().delete(KEYS + "/" + made.id()).then().statusCode(204);
        Instant soon = Instant.now().plus(SOON);
        while (hand(made.key()).extract().statusCode() != 401) {
            assertThat(Instant.now()).as("it opens nothing within seconds").isBefore(soon);
        }
        given().delete(KEYS + "/" + made.id()).then().statusCode(404).body("code", equalTo("key-unknown"));
    }

    @Test
    void whatIsDoneIsNotedOfTheKey() throws Exception {
        Made made = make("ingest");
        hand(made.key()).statusCode(201);
        new Owner(ownerUrl)
                .await("SELECT last_used_at IS NOT NULL FROM api_key WHERE id = '" + made.id() + "'", "t"::equals);
    }

    @Test
    void aNameThatIsTakenIsRefusedUntilItsKeyIsRevoked() {
        String name = "desk " + UUID.randomUUID();
        String id = ask(Map.of("name", name, "scopes", List.of("read")))
                .statusCode(201)
                .extract()
                .path("id");
        ask(Map.of("name", name, "scopes", List.of("read"))).statusCode(409).body("code", equalTo("key-name-taken"));
        given().delete(KEYS + "/" + id).then().statusCode(204);
        ask(Map.of("name", name, "scopes", List.of("read"))).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\": [\"read\"]} | name",
                "{\"name\": \" \", \"scopes\": [\"read\"]} | name",
                "{\"name\": \"a\\nb\", \"scopes\": [\"read\"]} | name",
                "{\"name\": \"a\"} | scopes",
                "{\"name\": \"a\", \"scopes\": []} | scopes",
                "{\"name\": \"a\", \"scopes\": [\"root\"]} | read, ingest, correct, admin",
                "{\"name\": \"a\", \"scopes\": [null]} | scopes",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"days\": 0} | days",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"days\": 3651} | days"
            })
    void whatIsNoKeyIsRefusedWithAReason(String body, String said) {
        given().contentType("application/json")
                .body(body)
                .post(KEYS)
                .then()
                .statusCode(422)
                .body("code", equalTo("key-invalid"), "detail", containsString(said));
    }

    @Test
    void theKeyOfTheSettingIsInForceAndItsSecretIsNotKept() throws Exception {
        String kept = new Owner(ownerUrl)
                .value(
                        "SELECT encode(secret_hash, 'hex') || '|' || (revoked_at IS NULL) FROM api_key WHERE id = 'testtesttest'");
        byte[] hash = KeyText.parse(SignIn.KEY).orElseThrow().hash();
        assertThat(kept).isEqualTo(HexFormat.of().formatHex(hash) + "|true");
    }

    private record Made(String id, String key) {}

    private static Made make(String scope) {
        var answer = ask(Map.of("name", "test " + UUID.randomUUID(), "scopes", List.of(scope), "days", 1))
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .extract();
        return new Made(answer.path("id"), answer.path("key"));
    }

    private static ValidatableResponse ask(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(KEYS).then();
    }

    private static ValidatableResponse hand(String key) {
        return bearing(key)
                .contentType("application/json")
                .body(Map.of("text", "Words " + UUID.randomUUID()))
                .post("/api/v1/articles")
                .then();
    }

    /** Refuses a topic that nobody has proposed. */
    private static ValidatableResponse refuse(String key) {
        return bearing(key)
                .delete("/api/v1/topics/proposed/" + UUID.randomUUID())
                .then();
    }

    private static io.restassured.specification.RequestSpecification bearing(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static String secret(String key) {
        return key.substring(key.length() - 43);
    }
}
