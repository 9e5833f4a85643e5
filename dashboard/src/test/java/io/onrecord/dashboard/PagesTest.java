package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.onrecord.contracts.CorrectionKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
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
                "/speakers/" + World.PRESIDENT + "/named",
                "/speakers/" + World.PRESIDENT + "/named?from=2001-01-01&to=2001-02-01&outlet=TNA",
                "/speakers/" + World.HOSTILE + "/named",
                "/speakers/named",
                "/speakers/named?quoted=mostly",
                "/articles?quotes=false&names=" + World.PRESIDENT,
                "/articles?names=" + World.HOSTILE,
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
                "/articles/" + World.HOSTILE + "/copy",
                "/articles/" + World.WAITING + "/copy",
                "/articles?copies=only",
                "/articles?copies=first&copyOf=" + World.ARTICLE,
                "/articles/" + World.ARTICLE + "/versions",
                "/articles/" + World.HOSTILE + "/versions",
                "/articles/" + World.ARTICLE + "/versions/1",
                "/articles/" + World.HOSTILE + "/versions/2",
                "/articles/" + World.ARTICLE + "/versions/3/changes?against=1",
                "/articles/" + World.HOSTILE + "/versions/3/changes",
                "/upload",
                "/sign-in",
                "/keys",
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
                "/trends?of=pairs&topic=ceasefire",
                "/positions?topic=ceasefire&speaker=" + World.PRESIDENT,
                "/positions?topic=evil&speaker=" + World.HOSTILE,
                "/positions/changes",
                "/positions/changes?verdict=reversal&topic=ceasefire",
                "/positions/changes/" + Positioned.ID,
                "/feeds",
                "/feeds/" + Followed.WELL,
                "/feeds/" + Followed.EVIL + "?outcome=refused",
                "/feeds/" + Followed.SILENT + "?asked=true",
                "/takedowns",
                "/articles/" + World.ARTICLE + "/takedown",
                "/articles/" + World.HOSTILE + "/takedown",
                "/speakers/" + World.PRESIDENT + "/takedown",
                "/speakers/" + World.HOSTILE + "/takedown",
                "/reextractions",
                "/reextractions/" + ReadAgain.RUNNING,
                "/reextractions/" + ReadAgain.EVIL + "?cursor=x",
                "/review",
                "/review?done=" + Corrected.EVIL,
                "/review?outlet=TNA",
                "/corrections",
                "/corrections?kind=merge&state=waiting",
                "/corrections/" + Corrected.EVIL,
                "/corrections/" + Corrected.id(CorrectionKind.RETAG),
                "/statements/" + World.id("word") + "/correct",
                "/statements/" + World.id("evil-statement") + "/correct",
                "/speakers/" + World.PRESIDENT + "/correct",
                "/speakers/" + World.HOSTILE + "/correct",
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

    /** What a page says. */
    static String text(String path) {
        return page(path).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
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
    void every_page_asks_for_each_file_by_its_version(String path) {
        assertThat(Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)")
                        .matcher(page(path))
                        .results())
                .extracting(found -> found.group(1))
                .isNotEmpty()
                .allMatch(file -> file.matches("/assets/[a-z.]+\\?v=[0-9a-f]+"));
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
                .flatMap(line ->
                        Pattern.compile("href=\"(/[^\"#]*)").matcher(line).results())
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
