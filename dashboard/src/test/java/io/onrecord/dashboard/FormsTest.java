package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

    @Test
    void the_cookie_of_a_form_is_for_this_site_alone() {
        String cookie = given().get("/upload").header("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("; HttpOnly").contains("SameSite=Strict", "Path=/");
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
    void an_address_alone_is_fetched_and_one_that_fails_is_kept_in_the_form() {
        Visit visit = Visit.to("/upload");
        Response sent = given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("text", "")
                .multiPart("url", "https://news.example.org/1")
                .multiPart("outlet", "TNA")
                .post("/upload");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("article=" + World.ARTICLE, "name=https%3A%2F%2Fnews.example.org");
        assertThat(fake.seen()).anySatisfy(seen -> {
            assertThat(seen.method() + " " + seen.path()).isEqualTo("POST /api/v1/pages");
            assertThat(seen.text()).contains("\"url\":\"https://news.example.org/1\"", "\"outlet\":\"TNA\"");
        });
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("url", "https://news.example.org/gone")
                .post("/upload")
                .then()
                .statusCode(422)
                .body(containsString("could not be fetched"), containsString("https://news.example.org/gone"));
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
    void an_archive_says_what_in_it_was_passed_over() {
        assertThat(archive("a few"))
                .contains("Passed over", "all.zip</strong>: 1,234 files of other kinds", "See how far they are");
    }

    @Test
    void an_archive_of_a_thousand_articles_needs_no_address_that_names_them_all() {
        assertThat(archive("a thousand"))
                .contains("1,000 articles taken in", "They are read one after the other")
                .doesNotContain("See how far they are", "data-underway", "http-equiv=\"refresh\"");
    }

    private static String archive(String content) {
        Visit visit = Visit.to("/upload");
        return given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart(
                        "file", "all.zip", content.getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/zip")
                .post("/upload")
                .then()
                .statusCode(200)
                .extract()
                .asString();
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
                .body(containsString("Paste a text, choose"));
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
