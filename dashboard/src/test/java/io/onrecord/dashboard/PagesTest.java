package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.params.provider.ValueSource;

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
                "/status",
                "/about",
                "/api/docs");
    }

    private static String page(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
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
    void an_empty_result_says_which_part_stands_in_the_way() {
        assertThat(page("/statements?q=nothing&kind=direct"))
                .contains("No statement has all of this at once", "without the words “nothing”")
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

    // Forms

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
        assertThat(page("/upload/progress?article=" + World.WAITING))
                .contains("<noscript><meta http-equiv=\"refresh\"", "being read");
        assertThat(page("/upload/progress?article=" + World.ARTICLE))
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

    // The front door

    @Test
    void the_door_hands_reading_on_with_its_query_and_names_the_caller() {
        given().header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .cookie("onrecord-form", "secret")
                .urlEncodingEnabled(false)
                .get("/api/v1/statements?q=a%20b&limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(7))
                .header("X-Path", "/api/v1/statements")
                .header("Keep-Alive", (String) null)
                .header("X-Content-Type-Options", "nosniff");
        FakeServices.Seen seen = fake.seen().getLast();
        assertThat(seen.path()).isEqualTo("/api/v1/statements?q=a%20b&limit=2");
        assertThat(seen.headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "localhost:" + io.restassured.RestAssured.port)
                .containsEntry("host", fake.queryUrl().substring("http://".length()))
                .doesNotContainKeys("cookie", "x-hop");
        given().head("/api/v1/overview").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void the_door_hands_writing_on_with_its_body() {
        given().contentType("application/json")
                .body("{\"text\":\"x\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("created", equalTo(true));
        assertThat(fake.seen().getLast().text()).isEqualTo("{\"text\":\"x\"}");
        given().post("/api/v1/nope")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void the_door_shows_both_openapi_documents() {
        given().get("/api/v1/openapi").then().statusCode(200).body("info.title", equalTo("Reading"));
        given().get("/api/v1/openapi/ingest").then().statusCode(200).body("info.title", equalTo("Handing in"));
    }

    @Test
    void a_silent_service_is_a_504_and_a_page_of_another_site_a_403() {
        fake.mood(FakeServices.Mood.SILENT);
        given().get("/api/v1/overview")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("service-too-slow"));
        fake.mood(FakeServices.Mood.WELL);
        given().header("Sec-Fetch-Site", "cross-site")
                .body("x")
                .post("/api/v1/articles")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statements", "/api/v1/overview", "/api/docs", "/q/openapi", "/q/healthy"})
    void nothing_is_shown_under_a_name_that_is_not_ours(String path) {
        given().header("Host", "evil.example:8080")
                .get(path)
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("code", equalTo("misdirected-request"), "detail", containsString("onrecord.dashboard.hosts"));
        assertThat(fake.seen()).isEmpty();
    }

    @Test
    void probes_and_visitors_under_our_own_names_are_answered() {
        given().header("Host", "10.1.2.3:8080").get("/q/health/live").then().statusCode(200);
        for (String name : List.of("localhost", "127.0.0.1:8080", "[::1]:8080", "record.test:443")) {
            given().header("Host", name).get("/about").then().statusCode(200);
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_a_reason() {
        byte[] body = new byte[64 * 1024 * 1024 + 1];
        given().contentType("text/plain")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        given().contentType("text/plain")
                .body(body)
                .post("/upload")
                .then()
                .statusCode(413)
                .contentType(ContentType.HTML)
                .body(containsString("At most 64 MiB"));
        assertThat(fake.seen()).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_cut_off_at_the_limit() throws Exception {
        var endless = java.net.http.HttpRequest.newBuilder(java.net.URI.create(io.restassured.RestAssured.baseURI + ":"
                        + io.restassured.RestAssured.port + "/api/v1/articles"))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[65 * 1024 * 1024])))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(endless, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        }
    }
}
