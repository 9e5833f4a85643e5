package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forms send, and what comes back when it is refused. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class FormsTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    private record Visit(String cookie, String token) {
        static Visit to(String path) {
            Response form = given().get(path);
            String token = form.htmlPath().getString("**.find { it.@name == 'token' }.@value");
            return new Visit(form.cookie("onrecord-form"), token);
        }
    }

    @Test
    void the_cookie_of_a_form_is_for_this_site_alone() {
        String cookie = given().get("/upload").header("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("; HttpOnly").contains("SameSite=Strict", "Path=/");
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

    @Test
    void a_form_without_its_token_changes_nothing() {
        Visit visit = Visit.to("/upload");
        given().multiPart("text", "x").post("/upload").then().statusCode(403).body(containsString("form has expired"));
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", "t".repeat(43))
                .multiPart("text", "x")
                .post("/upload")
                .then()
                .statusCode(403);
        given().cookie("onrecord-form", visit.cookie())
                .formParam("token", "no")
                .post("/status/retry/7")
                .then()
                .statusCode(403);
        given().post("/articles/" + World.FAILED + "/announce").then().statusCode(403);
        assertThat(fake.seen()).noneMatch(seen -> seen.method().equals("POST"));
    }

    @Test
    void a_pasted_text_goes_to_ingest_service_and_its_progress_is_shown() {
        Visit visit = Visit.to("/upload");
        Response sent = given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("text", "Orlan said \"no\".")
                .multiPart("title", "No & never")
                .multiPart("outlet", "")
                .post("/upload");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("/upload/progress?article=" + World.ARTICLE);
        assertThat(fake.seen()).anySatisfy(seen -> {
            assertThat(seen.method() + " " + seen.path()).isEqualTo("POST /api/v1/articles");
            assertThat(seen.text()).contains("\"title\":\"No & never\"", "Orlan said \\\"no\\\".", "\"outlet\":null");
        });
    }

    @Test
    void files_go_along_and_those_refused_say_why() {
        Visit visit = Visit.to("/upload");
        String report = given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("outlet", "TNA")
                .multiPart("title", "for one only")
                .multiPart(
                        "file",
                        "talks.txt",
                        "They said so.".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "text/plain")
                .multiPart("file", "picture.png", new byte[] {1, 2, 3}, "image/png")
                .post("/upload")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(report)
                .contains(
                        "1 article taken in",
                        "talks.txt",
                        "1 file refused",
                        "picture.png",
                        "This is not text",
                        "See how far they are");
        assertThat(fake.seen())
                .anySatisfy(seen -> assertThat(seen.text())
                        .contains("filename=\"talks.txt\"", "They said so.", "name=\"outlet\"", "TNA")
                        .doesNotContain("for one only", "multipart/mixed"));
    }

    @Test
    void a_refused_text_comes_back_with_the_reason() {
        Visit visit = Visit.to("/upload");
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("text", "BINARY <b>")
                .post("/upload")
                .then()
                .statusCode(422)
                .body(containsString("This is not text"))
                .body(containsString("BINARY &lt;b&gt;"));
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .post("/upload")
                .then()
                .statusCode(422)
                .body(containsString("Paste a text or choose"));
    }

    @Test
    void an_absent_ingest_service_loses_no_typed_text() {
        Visit visit = Visit.to("/upload");
        fake.mood(FakeServices.Mood.BROKEN);
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("text", "My words")
                .post("/upload")
                .then()
                .statusCode(503)
                .body(containsString("My words"))
                .body(containsString("Try again"));
    }

    @Test
    void articles_on_their_way_look_again_by_themselves_without_a_script_too() {
        assertThat(PagesTest.page("/upload/progress?article=" + World.WAITING))
                .contains("<noscript><meta http-equiv=\"refresh\"", "being read");
        assertThat(PagesTest.page("/upload/progress?article=" + World.ARTICLE))
                .contains("in the record")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void a_dead_letter_is_sent_again() {
        Visit visit = Visit.to("/status");
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .post("/status/retry/7")
                .then()
                .statusCode(303)
                .header("Location", containsString("/status?retried=7"));
        assertThat(fake.seen()).anyMatch(seen -> seen.path().equals("/api/v1/dead-letters/7/retry"));
    }

    @Test
    void a_failed_article_is_read_again() {
        Visit visit = Visit.to("/articles/" + World.FAILED);
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .post("/articles/" + World.FAILED + "/announce")
                .then()
                .statusCode(303);
        assertThat(fake.seen()).anyMatch(seen -> seen.path().equals("/api/v1/articles/" + World.FAILED + "/announce"));
    }
}
