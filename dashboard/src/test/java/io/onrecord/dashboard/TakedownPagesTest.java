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

/** Articles and speakers are taken down from pages, which say first what that means. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class TakedownPagesTest {
    private static final String ARTICLE = "/articles/" + World.ARTICLE + "/takedown";
    private static final String SPEAKER = "/speakers/" + World.PRESIDENT + "/takedown";

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void whatWasTakenDownIsToldWithoutWhatItWas() {
        assertThat(PagesTest.text("/takedowns"))
                .contains("1 article , number 5", "An order.", "A speaker in 1 article", "under way")
                .contains("1,000 articles kept long enough", "kept for 30 days", "lifted", "by desk");
        fake.world(World.empty());
        assertThat(PagesTest.text("/takedowns")).contains("Nothing was taken down so far.");
    }

    @Test
    void anArticleAndASpeakerAreTakenDownWithAReason() {
        assertThat(PagesTest.text(ARTICLE)).contains("cannot be brought back", "every version as it came");
        assertThat(PagesTest.text(SPEAKER)).contains("Articles stay", "another person of the same full name");
        sent(ARTICLE, "reason", "An <order>").statusCode(303).header("Location", endsWith("/takedowns?done=true"));
        sent(SPEAKER, "reason", "Asked for").statusCode(303);
        assertThat(fake.seen())
                .anyMatch(seen -> seen.text().contains("\"articles\":[\"" + World.ARTICLE + "\"]")
                        && seen.text().contains("\"reason\":\"An <order>\""))
                .anyMatch(seen -> seen.text().contains("\"speaker\":\"" + World.PRESIDENT + "\""));
        assertThat(PagesTest.text("/takedowns?done=true")).contains("It is written down.");
    }

    @Test
    void itIsLifted() {
        sent("/takedowns/" + TakenDown.GONE + "/lift", "reason", "Set aside").statusCode(303);
        assertThat(fake.seen())
                .anyMatch(seen -> seen.path().endsWith("/lift") && seen.text().contains("Set aside"));
    }

    @Test
    void whatIsRefusedSaysWhy() {
        sent(ARTICLE, "reason", "").statusCode(422).body(containsString("Say &lt;why&gt;."));
        sent(SPEAKER, "reason", "").statusCode(422).body(containsString("Say &lt;why&gt;."));
        sent("/takedowns/" + TakenDown.STUCK + "/lift").statusCode(409).body(containsString("&lt;under way&gt;"));
        given().formParam("token", "no").post(ARTICLE).then().statusCode(403);
        given().formParam("token", "no").post(SPEAKER).then().statusCode(403);
        given().formParam("token", "no")
                .post("/takedowns/" + TakenDown.GONE + "/lift")
                .then()
                .statusCode(403);
    }

    @Test
    void whoMayNotSeesNeitherTheListNorTheButtons() {
        assertThat(given().noFilters().get("/takedowns").asString())
                .contains("/sign-in")
                .doesNotContain("An order.");
        assertThat(given().noFilters().get(ARTICLE).asString()).doesNotContain("<button type=\"submit\">Take");
    }

    private static ValidatableResponse sent(String path, String... fields) {
        return Visit.to("/takedowns").send(path, fields);
    }
}
