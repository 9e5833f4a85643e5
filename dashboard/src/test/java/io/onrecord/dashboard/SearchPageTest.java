package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search for statements. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class SearchPageTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_search_can_be_followed_cited_and_taken_away() {
        assertThat(PagesTest.page("/statements?q=gun"))
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"These statements as a feed\""
                                + " href=\"/api/v1/statements.atom?q=gun\">",
                        "<a href=\"/api/v1/statements.atom?q=gun\">feed</a>",
                        "<a href=\"/api/v1/statements.jsonld?q=gun\">JSON-LD</a>",
                        "data-live-stream=\"/api/v1/statements/live?q=gun\"")
                .containsPattern("<a href=\"/statements\\?q=gun&amp;asOf=\\d{4}-\\d\\d-\\d\\dT\\d\\d%3A\\d\\d%3A00Z\"");
        String then = PagesTest.page("/statements?q=gun&asOf=2026-03-08T12:00:00Z");
        assertThat(then)
                .contains(
                        "the record as of 8 Mar 2026, 12:00 UTC",
                        "name=\"asOf\" value=\"2026-03-08T12:00:00Z\"",
                        "The record as it is")
                .doesNotContain("data-live-stream");
        assertThat(fake.seen())
                .filteredOn(seen -> seen.path().startsWith("/api/v1/statements?")
                        || seen.path().startsWith("/api/v1/counts?"))
                .last()
                .matches(seen -> seen.path().contains("asOf=2026-03-08T12"));
        assertThat(given().get("/statements?asOf=yesterday")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("“asOf” is not a moment");
    }

    @Test
    void copies_can_be_left_out_of_a_search() {
        assertThat(PagesTest.page("/statements?first=true")).contains("each utterance once", "value=\"true\" checked");
        assertThat(fake.seen())
                .anyMatch(seen ->
                        seen.path().contains("/statements?") && seen.path().contains("first=true"));
    }

    @Test
    void the_search_passes_every_filter_on() {
        PagesTest.page(PagesTest.pages().get(2));
        assertThat(fake.seen())
                .anySatisfy(seen -> assertThat(seen.path())
                        .startsWith("/api/v1/statements?")
                        .contains(
                                "speaker=" + World.PRESIDENT,
                                "topic=ceasefire",
                                "outlet=TNA",
                                "kind=direct",
                                "status=denied",
                                "from=2026-03-01",
                                "to=2026-03-31",
                                "q=gun"));
        assertThat(fake.seen())
                .anySatisfy(seen -> assertThat(seen.path())
                        .startsWith("/api/v1/counts?")
                        .contains("kind=direct", "status=denied", "q=gun"));
    }

    @Test
    void what_has_no_date_is_counted_beside_the_chart_unless_days_are_asked_for() {
        assertThat(PagesTest.page("/statements")).contains(">17</span> more without one stand in no bar");
        assertThat(PagesTest.page("/statements?from=2026-03-01&to=2026-03-31"))
                .contains("statements with a date")
                .doesNotContain("more without one");
    }

    @Test
    void what_was_searched_for_is_marked() {
        assertThat(PagesTest.page("/statements?q=guns")).contains("every <mark>gun</mark> from");
    }

    @Test
    void a_search_can_be_narrowed_by_every_filter_that_is_not_set() {
        assertThat(PagesTest.page("/statements?kind=direct&q=gun&sort=relevance"))
                .contains(
                        "<h3>Speaker</h3>",
                        "/statements?q=gun&amp;speaker=" + World.PRESIDENT + "&amp;kind=direct&amp;sort=relevance",
                        "/statements?q=gun&amp;speaker=unknown&amp;kind=direct",
                        "Nobody who could be told",
                        "/statements?q=gun&amp;kind=direct&amp;status=denied",
                        "/statements?q=gun&amp;kind=direct&amp;from=2025-01-01&amp;to=2025-12-31",
                        "The newest 1,000 that fit")
                .doesNotContain("<h3>Kind</h3>");
        assertThat(PagesTest.page("/statements?topic=ceasefire"))
                .contains("/statements?topic=evil")
                .doesNotContain("class=\"label\">Ceasefire");
    }

    @Test
    void what_is_too_much_to_count_is_said_to_be_at_least_so_much_and_has_no_chart() {
        assertThat(PagesTest.page("/statements?q=common"))
                .contains(">At least 62 statements</h2>", "at least 40", "too many statements for a chart")
                .doesNotContain("<figure");
        assertThat(fake.seen()).noneMatch(seen -> seen.path().contains("/counts"));
    }

    @Test
    void a_speaker_may_be_given_by_name_and_is_asked_back_when_unclear() {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/statements?speaker=mirela+orlan&q=gun&sort=relevance")
                .then()
                .statusCode(303)
                .header("Location", containsString("/statements?q=gun&speaker=" + World.PRESIDENT + "&sort=relevance"));
        assertThat(PagesTest.page("/statements?speaker=or&kind=direct"))
                .contains(
                        "Whom do you mean?",
                        "<a href=\"/statements?speaker=" + World.PRESIDENT + "&amp;kind=direct\">Mirela Orlan</a>",
                        "Anton Varga</a> <span class=\"meta\">as Orvar</span>",
                        "value=\"or\"");
        assertThat(PagesTest.page("/statements?speaker=nobody+at+all"))
                .contains("Nobody in the record goes by a name like");
        assertThat(PagesTest.page("/statements?speaker=unknown"))
                .contains("nobody who could be told", "value=\"unknown\"");
        assertThat(PagesTest.page("/statements?speaker=" + World.PRESIDENT))
                .contains("value=\"Mirela Orlan\"", "data-chosen=\"" + World.PRESIDENT + "\"");
    }

    @Test
    void statements_that_mean_nearly_the_same_are_one_click_away() {
        assertThat(PagesTest.page("/statements"))
                .contains("href=\"/statements/" + World.id("word") + "/like\">more like this");
        assertThat(PagesTest.page("/statements/" + World.id("word") + "/like"))
                .contains(
                        "2 statements like it",
                        "almost the same, 83 of 100",
                        "loosely related, 41 of 100",
                        "1,200 statements were compared");
        assertThat(PagesTest.page("/statements/" + World.id("mood") + "/like"))
                .contains("0 statements like it", "comes near");
        given().get("/statements/" + World.id("gone") + "/like").then().statusCode(404);
    }

    @Test
    void an_empty_result_says_which_part_stands_in_the_way() {
        assertThat(PagesTest.page("/statements?q=nothing&kind=direct"))
                .contains("No statement has all of this at once", ">62 statements</a> without the words “nothing”")
                .doesNotContain("without the kind");
    }

    @Test
    void a_filter_that_cannot_be_used_is_explained_and_nothing_is_searched() {
        given().get("/statements?from=yesterday").then().statusCode(400).body(containsString("is not a date"));
        assertThat(fake.seen()).noneMatch(seen -> seen.path().startsWith("/api/v1/statements"));
    }
}
