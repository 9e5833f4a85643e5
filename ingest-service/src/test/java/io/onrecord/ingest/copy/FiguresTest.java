package io.onrecord.ingest.copy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class FiguresTest {
    @Inject
    WatchUncompared watch;

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Test
    void whatWaitsToBeComparedIsToldUnlessItIsUnknown() throws Exception {
        watch.look();
        assertThat(figure("onrecord_articles_uncompared")).isNotNegative();
        Owner owner = new Owner(ownerUrl);
        owner.run("REVOKE SELECT ON article_uncompared FROM onrecord_ingest");
        try {
            watch.look();
            assertThat(figure("onrecord_articles_uncompared")).isNaN();
        } finally {
            owner.run("GRANT SELECT ON article_uncompared TO onrecord_ingest");
        }
        watch.look();
        assertThat(figure("onrecord_articles_uncompared")).isNotNegative();
    }

    @Test
    void aKafkaThatAcknowledgesIsInNoTrouble() {
        assertThat(figure("onrecord_announce_failing_seconds")).isZero();
        assertThat(figure("onrecord_announce_queued")).isNotNegative();
        assertThat(scrape()).contains("onrecord_build_info{component=\"ingest-service\",version=\"");
    }

    @Test
    void requestsAreTimedByAddressAndNeverById() {
        UUID nobody = UUID.randomUUID();
        given().post("/api/v1/articles/" + nobody + "/announce").then().statusCode(404);
        given().post("/api/v1/" + nobody).then().statusCode(404);
        assertThat(scrape())
                .contains(
                        "method=\"POST\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"/api/v1/articles/{id}/announce\"")
                .contains("uri=\"other\"")
                .doesNotContain(nobody.toString());
    }

    private static String scrape() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static double figure(String name) {
        return scrape().lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }
}
