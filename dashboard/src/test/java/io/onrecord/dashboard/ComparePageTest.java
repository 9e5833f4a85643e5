package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several on one chart, and whom a name means there. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class ComparePageTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_comparison_puts_items_on_one_scale_and_leads_to_their_utterances() {
        String html =
                PagesTest.page("/compare?of=topics&id=ceasefire&id=evil&speaker=" + World.PRESIDENT + "&kind=direct");
        assertThat(fake.seen())
                .anyMatch(seen -> seen.path().contains("/compare?of=topics&id=ceasefire&id=evil&")
                        && seen.path().contains("kind=direct"));
        String list = "/statements?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire&amp;kind=direct&amp;";
        assertThat(html)
                .contains(
                        list + "first=true&amp;from=",
                        list + "from=",
                        "/statements?speaker=" + World.PRESIDENT + "&amp;kind=direct&amp;first=true&amp;from=",
                        "/api/v1/compare.csv?of=topics&amp;id=ceasefire&amp;id=evil&amp;speaker=",
                        ">Permalink</a>",
                        "15 % (12 to 20)",
                        "class=\"running\"",
                        "The hatched week is not over yet.",
                        ">7 utterances</span> without a sure day",
                        "60 %</text>")
                .doesNotContain("Borders and bridges</th>");
        // A week in which nothing was said breaks the line.
        assertThat(html.split("<polyline", -1)).hasSize(1 + 2 * 2);
        assertThat(PagesTest.page("/compare?of=topics&id=ceasefire&id=evil&show=counts"))
                .contains("40</text>", "href=\"/compare?of=topics&amp;id=ceasefire&amp;id=evil\">Share</a>")
                .doesNotContain("60 %</text>");
    }

    @Test
    void a_comparison_takes_names_and_asks_back_and_says_what_is_missing() {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/compare?of=speakers&id=mirela+orlan&id=&id=unknown&by=week&topic=ceasefire")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString(
                                "/compare?of=speakers&id=" + World.PRESIDENT + "&id=unknown&by=week&topic=ceasefire"));
        assertThat(PagesTest.page("/compare?of=speakers&id=or&id=unknown"))
                .contains(
                        "Whom do you mean?",
                        "<a href=\"/compare?of=speakers&amp;id=" + World.PRESIDENT
                                + "&amp;id=unknown\">Mirela Orlan</a>",
                        "value=\"or\"");
        assertThat(PagesTest.page("/compare?of=topics&id=ceasefire")).contains("Choose at least one more");
        assertThat(PagesTest.page("/compare?was=topics&of=speakers&id=ceasefire&id=evil"))
                .contains("Choose two to five", "Speaker 5");
        assertThat(given().get("/compare?id=a&id=b&id=c&id=d&id=e&id=f")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("leave 1 out");
        assertThat(PagesTest.page("/topics/ceasefire")).contains("/compare?of=topics&amp;id=ceasefire\"");
        assertThat(PagesTest.page("/speakers/" + World.PRESIDENT))
                .contains("/compare?of=speakers&amp;id=" + World.PRESIDENT + "\"");
    }

    @Test
    void only_as_many_names_are_looked_up_as_can_be_compared() {
        String names = "&id=or".repeat(3) + "&id=b&id=c&id=d&id=e&id=f";
        given().get("/compare?of=speakers" + names).then().statusCode(400).body(containsString("leave 1 out"));
        assertThat(fake.seen()).noneMatch(seen -> seen.path().contains("/suggest"));
    }

    @Test
    void a_speaker_in_two_spellings_is_one_and_an_unclear_name_is_asked_back_once() {
        String id = World.PRESIDENT.toString();
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/compare?of=speakers&id=mirela+orlan&id=" + id.toUpperCase(Locale.ROOT) + "&id=unknown")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/compare?of=speakers&id=" + id + "&id=unknown"));
        assertThat(PagesTest.page("/compare?of=speakers&id=or&id=+or+").split("Several go by a name like", -1))
                .hasSize(2);
        assertThat(fake.seen())
                .filteredOn(seen -> seen.path().contains("/suggest?q=or"))
                .hasSize(1);
    }

    @Test
    void whose_statements_count_stays_in_the_form_by_name() {
        assertThat(PagesTest.page("/compare?of=topics&id=ceasefire&id=evil&speaker=or"))
                .contains("Whom do you mean?", "name=\"speaker\" type=\"text\" value=\"or\"")
                .contains("/compare?of=topics&amp;id=ceasefire&amp;id=evil&amp;speaker=" + World.PRESIDENT);
        for (String speaker : List.of(World.PRESIDENT.toString(), "Mirela+Orlan")) {
            given().urlEncodingEnabled(false)
                    .get("/compare?of=topics&id=ceasefire&id=evil&from=x&speaker=" + speaker)
                    .then()
                    .statusCode(400)
                    .body(containsString("value=\"Mirela Orlan\""), not(containsString("value=\"" + World.PRESIDENT)));
        }
    }
}
