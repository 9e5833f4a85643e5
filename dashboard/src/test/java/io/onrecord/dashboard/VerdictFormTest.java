package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a verdict. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class VerdictFormTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_verdict_is_given_and_taken_back() {
        var here = "/positions/changes/" + Positioned.ID;
        Visit visit = Visit.to(here);
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("verdict", "reversal")
                .formParam("reason", "Turned <round>.")
                .post(here)
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .post(here + "/undo")
                .then()
                .statusCode(303);
        assertThat(fake.seen())
                .anyMatch(seen -> seen.method().equals("PUT")
                        && seen.path().endsWith("/verdict")
                        && seen.text().contains("\"verdict\":\"reversal\",\"reason\":\"Turned <round>.\""))
                .anyMatch(seen -> seen.method().equals("DELETE") && seen.path().endsWith("/verdict"));
    }

    @Test
    void a_verdict_that_is_refused_changes_nothing_and_says_why() {
        var here = "/positions/changes/" + Positioned.ID;
        Visit visit = Visit.to(here);
        given().cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("verdict", "perhaps")
                .post(here)
                .then()
                .statusCode(422)
                .body(containsString("Nothing was changed."), containsString("give one of reversal"));
        given().formParam("token", "no")
                .formParam("verdict", "reversal")
                .post(here)
                .then()
                .statusCode(403);
        given().formParam("token", "no").post(here + "/undo").then().statusCode(403);
        assertThat(fake.seen()).noneMatch(seen -> seen.method().equals("DELETE"));
    }

    @Test
    void a_verdict_that_is_not_taken_stays_in_the_form() {
        var here = "/positions/changes/" + Positioned.ID;
        Visit visit = Visit.to(here);
        for (var mood : List.of(FakeServices.Mood.WELL, FakeServices.Mood.READING)) {
            fake.mood(mood);
            given().cookie("onrecord-form", visit.cookie())
                    .formParam("token", visit.token())
                    .formParam("verdict", "refinement")
                    .formParam("reason", "perhaps <so>")
                    .post(here)
                    .then()
                    .statusCode(mood == FakeServices.Mood.WELL ? 422 : 503)
                    .body(containsString("Nothing was changed."))
                    .body(containsString("value=\"refinement\" checked"))
                    .body(containsString("value=\"perhaps &lt;so&gt;\""));
        }
    }
}
