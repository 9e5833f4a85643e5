package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class PagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    /** Every page there is, with data on it. */
    static List<String> pages() {
        return List.of(
                "/",
                "/statements",
                "/statements?q=gun+promised&kind=direct&status=denied&from=2026-03-01&to=2026-03-31&outlet=TNA&topic=ceasefire&speaker="
                        + World.PRESIDENT,
                "/statements?q=nothing&kind=direct",
                "/speakers",
                "/speakers?q=nobody",
                "/speakers/" + World.PRESIDENT,
                "/speakers/" + World.HOSTILE,
                "/topics",
                "/topics/peace",
                "/topics/ceasefire",
                "/topics/evil",
                "/topics/grain",
                "/topics?followed=grain",
                "/articles",
                "/articles/" + World.ARTICLE,
                "/articles/" + World.HOSTILE,
                "/articles/" + World.WAITING,
                "/articles/" + World.FAILED,
                "/upload",
                "/upload/progress?article=" + World.WAITING + "&name=talks.txt",
                "/echoes/" + World.id("word"),
                "/echoes/" + World.id("evil-statement"),
                "/statements?first=true",
                "/statements?q=gun&sort=relevance",
                "/statements?q=common",
                "/statements?speaker=or",
                "/statements?speaker=nobody+at+all",
                "/statements/" + World.id("word") + "/like",
                "/statements/" + World.id("mood") + "/like",
                "/statements/" + World.id("evil-statement") + "/like",
                "/articles?q=Ceasefire",
                "/statements?q=gun&asOf=2026-03-08T12:00:00Z",
                "/trends",
                "/trends/course?topic=ceasefire",
                "/compare",
                "/compare?of=topics&id=ceasefire&id=borders&id=economy&id=grain&id=evil&kind=direct",
                "/compare?of=speakers&id=" + World.PRESIDENT + "&id=" + World.HOSTILE + "&id=unknown&show=counts",
                "/compare?of=speakers&id=or&id=nobody+at+all",
                "/compare?of=outlets&id=TNA&id=unknown&topic=ceasefire&speaker=" + World.PRESIDENT,
                "/trends/course?topic=evil&speaker=" + World.HOSTILE,
                "/trends?of=speakers&days=28&to=2026-03-08&topic=ceasefire",
                "/positions?topic=ceasefire&speaker=" + World.PRESIDENT,
                "/positions?topic=evil&speaker=" + World.HOSTILE,
                "/positions/changes",
                "/positions/changes?verdict=reversal&topic=ceasefire",
                "/positions/changes/" + Positioned.ID,
                "/status",
                "/about",
                "/api/docs");
    }

    static String page(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void an_utterance_shows_what_each_wording_cut_and_added() {
        String html = page("/echoes/" + World.id("word"));
        assertThat(html)
                .contains(
                        "<del>We have</del>",
                        "<ins>our word is</ins>",
                        "First in this record: TNA, 4 March 2026",
                        "unknown outlet",
                        "in 93 of 100 such cases",
                        "/api/v1/statements?echo=" + World.id("word"));
        assertThat(page("/statements"))
                .contains("/echoes/" + World.id("word"), "carried here first, 2 times in 2 outlets");
    }

    @Test
    void a_search_can_be_followed_cited_and_taken_away() {
        assertThat(page("/statements?q=gun"))
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"These statements as a feed\""
                                + " href=\"/api/v1/statements.atom?q=gun\">",
                        "<a href=\"/api/v1/statements.atom?q=gun\">feed</a>",
                        "<a href=\"/api/v1/statements.jsonld?q=gun\">JSON-LD</a>",
                        "data-live-stream=\"/api/v1/statements/live?q=gun\"")
                .containsPattern("<a href=\"/statements\\?q=gun&amp;asOf=\\d{4}-\\d\\d-\\d\\dT\\d\\d%3A\\d\\d%3A00Z\"");
        String then = page("/statements?q=gun&asOf=2026-03-08T12:00:00Z");
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
    void a_position_shows_each_utterance_once_and_what_may_have_changed_between_two() {
        String html = page("/positions?topic=ceasefire&speaker=" + World.PRESIDENT);
        assertThat(html)
                .contains(
                        "Mirela Orlan on ",
                        "/statements?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire&amp;first=true",
                        "2 utterances",
                        "May be a change since 4 March 2025",
                        "<mark>We have</mark>",
                        "“no word” and “We have”",
                        "likeness of meaning 71 of 100",
                        "action=\"/positions/changes/" + Positioned.ID + "\"",
                        "class=\"bow\"",
                        "carried here first, 2 times in 2 outlets");
        assertThat(page("/speakers/" + World.PRESIDENT)).contains("/positions?speaker=" + World.PRESIDENT);
        assertThat(page("/topics/ceasefire"))
                .contains("/positions?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire");
    }

    @Test
    void a_verdict_is_shown_with_the_way_to_take_it_back() {
        assertThat(page("/positions/changes?verdict=reversal"))
                .contains("<strong>Reversal</strong>: Turned round.", "/positions/changes/" + Positioned.ID + "/undo");
        assertThat(page("/positions/changes")).doesNotContain("/undo").contains("value=\"none\" selected");
    }

    @Test
    void positions_that_say_nothing_say_why() {
        assertThat(given().get("/positions").then().statusCode(400).extract().asString())
                .contains("Choose a speaker and a topic");
        assertThat(given().get("/positions/compare?one=" + World.id("word"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("Choose two different statements");
        fake.world(World.empty());
        assertThat(page("/positions/changes")).contains("Nothing waits for a verdict");
        assertThat(page("/positions/changes?verdict=reversal")).contains("choose another verdict");
        assertThat(page("/positions?topic=ceasefire&from=2026-01-01&speaker=" + World.PRESIDENT))
                .contains("Nothing on these days");
        assertThat(page("/positions?topic=ceasefire&speaker=" + World.PRESIDENT))
                .contains("what else Mirela Orlan said");
    }

    @Test
    void trends_say_what_changed_and_lead_to_the_utterances() {
        assertThat(page("/trends?days=7&to=2026-03-08"))
                .contains(
                        "2 March 2026 to 8 March 2026",
                        "180 utterances, compared with 1,310",
                        "4.1 times (2.1 to 7.4)",
                        "not spoken of in the eight weeks",
                        "perhaps fell silent",
                        "/statements?topic=ceasefire&amp;first=true&amp;from=2026-03-02&amp;to=2026-03-08",
                        "unknown outlet",
                        "31 items have");
        assertThat(given().get("/trends?to=yesterday")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("The last day is not a date");
        fake.world(World.empty());
        assertThat(page("/trends")).contains("Nothing changed beyond chance: there is too little");
    }

    @Test
    void a_course_shows_levels_and_bursts_and_leads_to_their_utterances() {
        assertThat(page("/trends/course?topic=ceasefire&speaker=" + World.PRESIDENT))
                .contains(
                        "Mirela Orlan on ",
                        "30.0 % (20.0 to 41.0)",
                        "5.0 % (2.0 to any)",
                        "nothing was read",
                        "the highest 30 %",
                        "class=\"gap\"",
                        "/statements?speaker=" + World.PRESIDENT
                                + "&amp;topic=ceasefire&amp;first=true&amp;from=2026-02-25&amp;to=2026-02-27",
                        "/api/v1/course?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire\"");
        assertThat(given().get("/trends/course")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("Choose a topic or a speaker");
        fake.world(World.empty());
        assertThat(page("/trends/course?topic=ceasefire")).contains("no whole week", "3 utterances have no sure day");
    }

    @Test
    void copies_can_be_left_out_of_a_search() {
        assertThat(page("/statements?first=true")).contains("each utterance once", "value=\"true\" checked");
        assertThat(fake.seen())
                .anyMatch(seen ->
                        seen.path().contains("/statements?") && seen.path().contains("first=true"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_whole_and_shows_what_others_wrote_as_text(String path) {
        String html = page(path);
        assertThat(html)
                .contains("</html>", "<h1")
                .doesNotContain("NOT_FOUND", "NULL", "Optional[", "href=\"javascript:");
        assertThat(html.replaceAll("<script src=\"[^\"]+\" defer></script>", ""))
                .doesNotContain("<script");
        assertThat(html).doesNotContain(" style=\"", " onclick=", "<style");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_keeps_the_browser_on_a_short_lead(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'; "))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_inner_link_of_every_page_leads_somewhere(String path) {
        page(path)
                .lines()
                .flatMap(line -> java.util.regex.Pattern.compile("href=\"(/[^\"#]*)")
                        .matcher(line)
                        .results())
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(href -> !href.startsWith("/api/v1/statements/"))
                .distinct()
                .limit(60)
                .forEach(href -> assertThat(given().urlEncodingEnabled(false)
                                .redirects()
                                .follow(false)
                                .get(href)
                                .statusCode())
                        .as(href)
                        .isLessThan(400));
    }

    @Test
    void the_overview_tells_how_much_the_record_holds() {
        assertThat(page("/"))
                .contains("3,391", "412", "1,204", "Mirela Orlan", "5 articles are on the way", "Nov 2023");
    }

    @Test
    void an_empty_record_tells_how_to_begin() {
        fake.world(World.empty());
        assertThat(page("/")).contains("The record is empty", "./onrecord load", "href=\"/upload\"");
        assertThat(page("/statements")).contains("holds no statement yet");
    }

    @Test
    void a_statement_leads_to_its_exact_place() {
        String id = World.id("word").toString();
        String place = "/articles/" + World.ARTICLE + "#s-" + id;
        assertThat(page("/statements")).contains("href=\"" + place + "\"");
        assertThat(page("/articles/" + World.ARTICLE))
                .contains("id=\"s-" + id + "\"")
                .contains("<mark class=\"seg content\">We have given our word, and we will keep it")
                .contains("not measured for this rule", "quote with cue");
        assertThat(page("/articles/" + World.ARTICLE))
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
    void an_address_that_is_no_web_address_is_shown_and_not_linked() {
        assertThat(page("/articles/" + World.HOSTILE))
                .contains("Address: javascript:alert(1)")
                .doesNotContain("href=\"javascript");
        assertThat(page("/articles/" + World.ARTICLE)).contains("href=\"https://news.example/torv\"");
    }

    @Test
    void the_search_passes_every_filter_on() {
        page(pages().get(2));
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
    void what_was_searched_for_is_marked() {
        assertThat(page("/statements?q=guns")).contains("every <mark>gun</mark> from");
    }

    @Test
    void an_article_shows_where_it_has_the_words() {
        assertThat(page("/articles?q=Ceasefire"))
                .contains(
                        "<mark>Ceasefire</mark> on the Torv holds for a third day</a>",
                        "<p class=\"snippet\"><mark>Ceasefire</mark> on the Torv holds for a third day and more …</p>");
    }

    @Test
    void a_search_can_be_narrowed_by_every_filter_that_is_not_set() {
        assertThat(page("/statements?kind=direct&q=gun&sort=relevance"))
                .contains(
                        "<h3>Speaker</h3>",
                        "/statements?q=gun&amp;speaker=" + World.PRESIDENT + "&amp;kind=direct&amp;sort=relevance",
                        "/statements?q=gun&amp;speaker=unknown&amp;kind=direct",
                        "Nobody who could be told",
                        "/statements?q=gun&amp;kind=direct&amp;status=denied",
                        "/statements?q=gun&amp;kind=direct&amp;from=2025-01-01&amp;to=2025-12-31",
                        "The newest 1,000 that fit")
                .doesNotContain("<h3>Kind</h3>");
        assertThat(page("/statements?topic=ceasefire"))
                .contains("/statements?topic=evil")
                .doesNotContain("class=\"label\">Ceasefire");
    }

    @Test
    void what_is_too_much_to_count_is_said_to_be_at_least_so_much_and_has_no_chart() {
        assertThat(page("/statements?q=common"))
                .contains(
                        "<h2 id=\"found\">At least 62 statements</h2>",
                        "at least 40",
                        "too many statements for a chart")
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
        assertThat(page("/statements?speaker=or&kind=direct"))
                .contains(
                        "Whom do you mean?",
                        "<a href=\"/statements?speaker=" + World.PRESIDENT + "&amp;kind=direct\">Mirela Orlan</a>",
                        "Anton Varga</a> <span class=\"meta\">as Orvar</span>",
                        "value=\"or\"");
        assertThat(page("/statements?speaker=nobody+at+all")).contains("Nobody in the record goes by a name like");
        assertThat(page("/statements?speaker=unknown")).contains("nobody who could be told", "value=\"unknown\"");
        assertThat(page("/statements?speaker=" + World.PRESIDENT))
                .contains("value=\"Mirela Orlan\"", "data-chosen=\"" + World.PRESIDENT + "\"");
    }

    @Test
    void statements_that_mean_nearly_the_same_are_one_click_away() {
        assertThat(page("/statements")).contains("href=\"/statements/" + World.id("word") + "/like\">more like this");
        assertThat(page("/statements/" + World.id("word") + "/like"))
                .contains(
                        "2 statements like it",
                        "almost the same, 83 of 100",
                        "loosely related, 41 of 100",
                        "1,200 statements were compared");
        assertThat(page("/statements/" + World.id("mood") + "/like")).contains("0 statements like it", "comes near");
        given().get("/statements/" + World.id("gone") + "/like").then().statusCode(404);
    }

    @Test
    void an_empty_result_says_which_part_stands_in_the_way() {
        assertThat(page("/statements?q=nothing&kind=direct"))
                .contains("No statement has all of this at once", ">62 statements</a> without the words “nothing”")
                .doesNotContain("without the kind");
    }

    @Test
    void a_filter_that_cannot_be_used_is_explained_and_nothing_is_searched() {
        given().get("/statements?from=yesterday").then().statusCode(400).body(containsString("is not a date"));
        assertThat(fake.seen()).noneMatch(seen -> seen.path().startsWith("/api/v1/statements"));
    }

    @Test
    void lists_go_on_where_the_service_says() {
        assertThat(page("/speakers")).contains("href=\"/speakers?cursor=n3xt%3D\"");
        page("/speakers?cursor=n3xt%3D");
        assertThat(fake.seen()).anyMatch(seen -> seen.path().contains("cursor=n3xt%3D"));
    }

    @Test
    void an_office_comes_with_its_time() {
        assertThat(page("/speakers"))
                .contains("president, Torvia, since 2022", "former chief negotiator, Kestria, 2023 to 2024");
        assertThat(page("/speakers/" + World.PRESIDENT))
                .contains("<p class=\"lead\">president, Torvia, since 2022</p>", "since 9 May 2022");
    }

    @Test
    void what_is_not_there_is_a_page_too() {
        for (String path : List.of(
                "/nope", "/articles/nope", "/speakers/" + World.id("gone"), "/topics/gone", "/assets/gone.css")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType(ContentType.HTML)
                    .body(containsString("Onrecord"));
        }
        given().delete("/speakers").then().statusCode(405).body(containsString("Onrecord"));
    }

    @Test
    void a_service_that_is_down_is_told_in_words() {
        for (FakeServices.Mood mood : List.of(FakeServices.Mood.BROKEN, FakeServices.Mood.SILENT)) {
            fake.mood(mood);
            given().get("/")
                    .then()
                    .statusCode(503)
                    .body(containsString("The record cannot be reached just now"))
                    .body(not(containsString("Exception")))
                    .body(not(containsString("\tat ")));
        }
    }

    @Test
    void a_page_comes_without_its_chart_when_the_counts_cannot_be_had() {
        for (String path : List.of("/", "/statements", "/speakers/" + World.PRESIDENT, "/topics/ceasefire")) {
            fake.mood(FakeServices.Mood.UNCOUNTED);
            assertThat(page(path))
                    .contains("The chart is missing", "We have given our word")
                    .doesNotContain("<figure");
            fake.mood(FakeServices.Mood.WELL);
            assertThat(page(path)).contains("<figure").doesNotContain("The chart is missing");
        }
        fake.mood(FakeServices.Mood.UNCOUNTED);
        assertThat(page("/statements?q=nothing&kind=direct"))
                .contains("No statement has all of this at once")
                .doesNotContain("even with one part taken away");
    }

    @Test
    void a_chart_that_is_refused_in_finer_bins_leaves_the_number_of_statements() {
        fake.mood(FakeServices.Mood.COARSE);
        assertThat(page("/statements?from=2026-03-01&to=2026-03-31"))
                .contains("The chart is missing", "We have given our word")
                .containsPattern("<h2 id=\"found\">[0-9]+ statements");
    }

    @Test
    void colours_are_kept_in_a_cookie_and_lead_nowhere_else() {
        Response chosen = given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("back", "/topics")
                .post("/theme");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/topics");
        given().cookies(chosen.cookies()).get("/topics").then().body(containsString("data-theme=\"dark\""));
        assertThat(given().redirects()
                        .follow(false)
                        .formParam("theme", "\"><script>")
                        .formParam("back", "//evil.example")
                        .post("/theme")
                        .header("Location"))
                .doesNotContain("evil");
    }
}
