package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of topics of one’s own, and of those that are proposed. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class TopicFormsTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_topic_of_ones_own_is_followed_changed_and_removed() {
        Visit visit = Visit.to("/topics");
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("label", "Bees")
                .formParam("phrases", "Bees die.\r\nNo honey.")
                .post("/topics")
                .then()
                .statusCode(303)
                .header("Location", containsString("/topics?followed=bees"));
        assertThat(fake.seen())
                .anyMatch(seen -> seen.method().equals("POST")
                        && seen.path().equals("/api/v1/topics")
                        && seen.text().contains("[\"Bees die.\",\"No honey.\"]"));
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("label", "Grain")
                .formParam("phrases", "Wheat.")
                .post("/topics/grain/change")
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .post("/topics/grain/remove")
                .then()
                .statusCode(303)
                .header("Location", containsString("/topics?removed=grain"));
        assertThat(fake.seen())
                .anyMatch(seen -> seen.method().equals("PUT") && seen.path().equals("/api/v1/topics/grain"))
                .anyMatch(seen -> seen.method().equals("DELETE") && seen.path().equals("/api/v1/topics/grain"));
    }

    @Test
    void a_proposed_phrase_is_refused() {
        Visit visit = Visit.to("/topics");
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("phrase", "fishing quota")
                .post("/topics/refuse")
                .then()
                .statusCode(303);
        assertThat(fake.seen())
                .anyMatch(seen -> seen.method().equals("DELETE")
                        && seen.path().equals("/api/v1/topics/proposed/fishing%20quota"));
    }

    @Test
    void a_topic_that_is_refused_leaves_what_was_typed() {
        Visit visit = Visit.to("/topics");
        given().cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("label", "Ceasefire")
                .formParam("phrases", "My <phrase>")
                .post("/topics")
                .then()
                .statusCode(409)
                .body(containsString("This topic is not yours to change. Choose another."))
                .body(containsString("My &lt;phrase&gt;"));
        given().formParam("label", "Bees")
                .formParam("phrases", "Bees")
                .formParam("token", "no")
                .post("/topics")
                .then()
                .statusCode(403)
                .body(containsString("This form has expired"));
        given().formParam("token", "no").post("/topics/grain/remove").then().statusCode(403);
        assertThat(fake.seen()).noneMatch(seen -> seen.method().equals("DELETE"));
    }
}
