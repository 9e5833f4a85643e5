package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles, and utterances as they went from one to the other. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class ArticlePagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void an_utterance_shows_what_each_wording_cut_and_added() {
        String html = PagesTest.page("/echoes/" + World.id("word"));
        assertThat(html)
                .contains(
                        "<del>We have</del>",
                        "<ins>our word is</ins>",
                        "First in this record: TNA, 4 March 2026",
                        "unknown outlet",
                        "in 93 of 100 such cases",
                        "/api/v1/statements?echo=" + World.id("word"));
        assertThat(PagesTest.page("/statements"))
                .contains("/echoes/" + World.id("word"), "carried here first, 2 times in 2 outlets");
    }

    @Test
    void a_statement_leads_to_its_exact_place() {
        String id = World.id("word").toString();
        String place = "/articles/" + World.ARTICLE + "#s-" + id;
        assertThat(PagesTest.page("/statements")).contains("href=\"" + place + "\"");
        assertThat(PagesTest.page("/articles/" + World.ARTICLE))
                .contains("id=\"s-" + id + "\"")
                .contains("<mark class=\"seg content\">We have given our word, and we will keep it")
                .contains("not measured for this rule", "quote with cue");
        assertThat(PagesTest.page("/articles/" + World.ARTICLE))
                .contains("in 97 of 100 measured cases it was a statement; who said it is not part of this number")
                .doesNotContain("onfidence");
        given().redirects()
                .follow(false)
                .get("/statements/" + id)
                .then()
                .statusCode(303)
                .header("Location", containsString(place));
    }

    @Test
    void an_article_says_how_its_date_and_text_were_found_and_that_it_is_cut_short() {
        assertThat(PagesTest.page("/articles/" + World.ARTICLE))
                .contains(
                        "By Vera Lind",
                        "Changed 5 March 2026, as the page says",
                        "Text where the page declares it",
                        "The text is cut short.");
        assertThat(PagesTest.page("/articles/" + World.HOSTILE)).doesNotContain("The text is cut short.");
    }

    @Test
    void an_article_of_several_versions_leads_to_what_each_said_and_to_what_has_changed() {
        String versions = "/articles/" + World.ARTICLE + "/versions";
        assertThat(PagesTest.page("/articles/" + World.ARTICLE))
                .contains("<a href=\"" + versions + "\">Version 3 of 3</a>");
        assertThat(PagesTest.page("/articles/" + World.WAITING)).doesNotContain("/versions");
        assertThat(PagesTest.page(versions))
                .contains(
                        versions + "/3/changes?against=1",
                        "1 added, 1 changed, 1 removed",
                        "no reading was kept",
                        "902 characters");
        assertThat(PagesTest.page(versions + "/1"))
                .contains(
                        "Version 1, came in 5 Mar 2026", "id=\"s-" + World.id("word"), "6 statements in this version");
        assertThat(PagesTest.page(versions + "/2")).contains("No statements are kept of this version");
        given().get(versions + "/4").then().statusCode(404);
    }

    @Test
    void what_has_changed_is_marked_in_statements_and_in_the_text_and_what_is_the_same_is_left_out() {
        assertThat(PagesTest.page("/articles/" + World.ARTICLE + "/versions/3/changes?against=1"))
                .contains(
                        "From version 1 to version 3",
                        "1 added, 1 changed, 1 removed, 5 the same",
                        "<strong>Changed</strong>: what was said, who said it",
                        "<del>We have</del> <ins>Our side has</ins> given our word",
                        "<ins>given our word</ins>",
                        "Second of all.",
                        "What is the same is left out.",
                        "read by different extractors",
                        "tagger-1, tagger-3",
                        "not all was compared")
                .doesNotContain("First of all.", "Last of all.");
    }

    @Test
    void an_address_that_is_no_web_address_is_shown_and_not_linked() {
        assertThat(PagesTest.page("/articles/" + World.HOSTILE))
                .contains("Address: javascript:alert(1)")
                .doesNotContain("href=\"javascript");
        assertThat(PagesTest.page("/articles/" + World.ARTICLE)).contains("href=\"https://news.example/torv\"");
    }

    @Test
    void an_article_shows_where_it_has_the_words() {
        assertThat(PagesTest.page("/articles?q=Ceasefire"))
                .contains(
                        "<mark>Ceasefire</mark> on the Torv holds for a third day</a>",
                        "<p class=\"snippet\"><mark>Ceasefire</mark> on the Torv holds for a third day and more …</p>");
    }
}
