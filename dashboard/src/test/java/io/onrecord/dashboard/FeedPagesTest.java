package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds: what their pages say, and what their forms send. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class FeedPagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void the_list_says_how_each_is_doing_and_when_it_is_asked_next_and_why() {
        assertThat(PagesTest.page("/feeds"))
                .contains("TNA, all news", ">failing<", ">silent<", ">well<", "8 Mar 2026, 12:30 UTC")
                .contains("4 of 20 items were new: asked more often", "the server answered 503")
                .contains("href=\"/api/v1/feeds.opml\"");
        fake.world(World.empty());
        assertThat(PagesTest.page("/feeds")).contains("No feed is followed yet");
    }

    @Test
    void a_feed_shows_its_polls_and_what_became_of_its_items() {
        String page = PagesTest.page("/feeds/" + Followed.WELL);
        assertThat(page)
                .contains(
                        "role=\"img\" aria-label=\"The last 2 polls, the newest on the right: up to 4 new items at once, 1 failed\"")
                .contains("taken in <span class=\"n\">1</span>", "?outcome=refused#items", "/articles/" + World.ARTICLE)
                .contains("about 4 items a day");
        assertThat(PagesTest.page("/feeds/" + Followed.WELL + "?outcome=refused"))
                .contains("no page ")
                .doesNotContain("/articles/" + World.ARTICLE);
        assertThat(PagesTest.page("/feeds/" + Followed.SILENT)).contains("Nothing new for long");
    }

    @Test
    void a_feed_is_followed_changed_asked_and_removed_by_forms() {
        Visit visit = Visit.to("/feeds");
        assertThat(form(visit)
                        .formParam("url", "https://news.example.org/rss")
                        .formParam("outlet", "TNA")
                        .post("/feeds"))
                .satisfies(sent -> leads(sent, "/feeds/" + Followed.WELL + "?followed=true"));
        assertThat(form(visit)
                        .formParam("title", "Mine")
                        .formParam("text", "PAGE")
                        .formParam("paused", "on")
                        .post("/feeds/" + Followed.WELL + "/change"))
                .satisfies(sent -> leads(sent, "/feeds/" + Followed.WELL));
        assertThat(form(visit).post("/feeds/" + Followed.WELL + "/poll"))
                .satisfies(sent -> leads(sent, "/feeds/" + Followed.WELL + "?asked=true"));
        assertThat(form(visit).post("/feeds/" + Followed.WELL + "/remove"))
                .satisfies(sent -> leads(sent, "/feeds?removed=true"));
        assertThat(fake.seen().stream()
                        .filter(seen -> !seen.method().equals("GET"))
                        .map(seen -> seen.method() + " " + seen.path()))
                .containsExactly(
                        "POST /api/v1/feeds",
                        "PUT /api/v1/feeds/" + Followed.WELL,
                        "POST /api/v1/feeds/" + Followed.WELL + "/poll",
                        "DELETE /api/v1/feeds/" + Followed.WELL);
        assertThat(fake.seen())
                .anySatisfy(seen -> assertThat(seen.text()).contains("\"text\":\"PAGE\"", "\"paused\":true"));
    }

    @Test
    void what_is_no_feed_is_said_beside_what_was_typed() {
        Visit visit = Visit.to("/feeds");
        form(visit)
                .formParam("url", "https://news.example.org/nothing-here")
                .post("/feeds")
                .then()
                .statusCode(422)
                .body(
                        containsString("The server answered 404"),
                        containsString("https://news.example.org/nothing-here"));
        given().formParam("url", "https://news.example.org/rss")
                .post("/feeds")
                .then()
                .statusCode(403);
        given().post("/feeds/" + Followed.WELL + "/remove").then().statusCode(403);
    }

    @Test
    void a_list_of_feeds_is_sent_on_and_what_is_not_followed_is_said() {
        Visit visit = Visit.to("/feeds");
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("file", "mine.opml", "<opml/>".getBytes(StandardCharsets.UTF_8))
                .post("/feeds/import")
                .then()
                .statusCode(200)
                .body(containsString(
                        "2 feeds are followed from now on; 1 of the list were followed already; 1 could not be"));
        assertThat(fake.seen()).anySatisfy(seen -> {
            assertThat(seen.path()).isEqualTo("/api/v1/feeds.opml");
            assertThat(seen.text()).isEqualTo("<opml/>");
        });
        given().cookie("onrecord-form", visit.cookie())
                .multiPart("token", visit.token())
                .multiPart("file", "", new byte[0])
                .post("/feeds/import")
                .then()
                .statusCode(422)
                .body(containsString("Choose the OPML file"));
    }

    private static RequestSpecification form(Visit visit) {
        return given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token());
    }

    private static void leads(Response sent, String to) {
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith(to);
    }
}
