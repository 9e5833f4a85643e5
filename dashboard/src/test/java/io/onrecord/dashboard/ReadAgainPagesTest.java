package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles are read again from a page, which shows how far that is and what it has changed. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class ReadAgainPagesTest {
    private static final String RUNNING = "/reextractions/" + ReadAgain.RUNNING;

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void howFarItIsAndWhatItHasChangedIsTold() {
        assertThat(PagesTest.text("/reextractions"))
                .contains(
                        "Articles of TNA, published",
                        "last read by version 1.0",
                        "203 of 812 read again, 1 of them in vain");
        assertThat(PagesTest.text(RUNNING))
                .contains("at most 1,200 a minute", "25 %", "of another speaker 40 40", "found no more 40 0")
                .contains(
                        "newly found 0 50",
                        "in all 1,000 1,010",
                        "202 from version 1.0 to 1.1",
                        "Ceasefire holds 3 1 1 1 0")
                .contains("cannot be compared");
        fake.world(World.empty());
        assertThat(PagesTest.text("/reextractions")).contains("Nothing was read again so far.");
    }

    @Test
    void itIsBegunAndStopped() {
        sent("/reextractions", "outlet", "TNA", "from", "2026-01-01", "perMinute", "90", "reason", "new <words>")
                .statusCode(303)
                .header("Location", endsWith(RUNNING));
        assertThat(fake.seen())
                .anyMatch(seen -> seen.path().endsWith("/reextractions")
                        && seen.text().contains("\"outlet\":\"TNA\",\"from\":\"2026-01-01\"")
                        && seen.text().contains("\"perMinute\":90,\"reason\":\"new <words>\""));
        sent(RUNNING + "/stop").statusCode(303);
        assertThat(fake.seen()).anyMatch(seen -> seen.path().endsWith("/stop"));
    }

    @Test
    void whatIsRefusedSaysWhyBesideWhatWasTyped() {
        sent("/reextractions", "extractor", "Nobody")
                .statusCode(422)
                .body(containsString("No article &lt;fits&gt;."), containsString("value=\"Nobody\""));
        sent("/reextractions", "perMinute", "many")
                .statusCode(422)
                .body(containsString("a whole number"), containsString("value=\"many\""));
        sent("/reextractions/" + ReadAgain.EVIL + "/stop").statusCode(409).body(containsString("&lt;finished&gt;"));
        given().formParam("token", "no").post(RUNNING + "/stop").then().statusCode(403);
        given().formParam("token", "no").post("/reextractions").then().statusCode(403);
    }

    private static ValidatableResponse sent(String path, String... fields) {
        return Visit.to("/reextractions").send(path, fields);
    }
}
