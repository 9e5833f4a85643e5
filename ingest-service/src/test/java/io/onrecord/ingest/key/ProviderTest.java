package io.onrecord.ingest.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tokens of a provider of identities, beside keys. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class ProviderTest {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @ConfigProperty(name = "onrecord.test.provider-key")
    String providerKey;

    @Test
    void aRoleMeansWhatTheOperatorSays() throws Exception {
        hand(token("news-desk", 60)).statusCode(201);
        given().header("Authorization", "Bearer " + token("news-desk", 60))
                .delete("/api/v1/keys/aaaaaaaaaaaa")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void aRoleThatNobodyHasSaidAnythingOfMeansNothingEvenIfItIsCalledAsAScope() throws Exception {
        hand(token("admin", 60)).statusCode(403).body("code", equalTo("not-allowed"));
    }

    @Test
    void aTokenThatIsOldOrOfSomebodyElseOpensNothing() throws Exception {
        hand(token("news-desk", -60)).statusCode(401).body("code", equalTo("not-signed-in"));
        String sound = token("news-desk", 60);
        int end = sound.length() - 10;
        hand(sound.substring(0, end) + (sound.charAt(end) == 'A' ? 'B' : 'A') + sound.substring(end + 1))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("not-signed-in"));
    }

    private static ValidatableResponse hand(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("text", "Words " + UUID.randomUUID()))
                .post("/api/v1/articles")
                .then();
    }

    private String token(String group, int seconds) throws Exception {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"sub\":\"ada\",\"upn\":\"ada@news.example\",\"groups\":[\"" + group + "\"],\"iat\":"
                + (now - 120) + ",\"exp\":" + (now + seconds) + "}";
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(providerKey))));
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String base64(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
