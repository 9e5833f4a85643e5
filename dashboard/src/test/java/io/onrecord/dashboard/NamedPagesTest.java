package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is spoken about, and who is quoted. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class NamedPagesTest {
    private static final String ARTICLES = "/articles?names=" + World.PRESIDENT;

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void named_stands_against_quoted_and_every_number_leads_to_its_articles() {
        String html = PagesTest.page("/speakers/" + World.PRESIDENT + "/named?by=week&outlet=TNA");
        assertThat(fake.seen())
                .anyMatch(seen -> seen.path().contains("/named?by=week&outlet=TNA")
                        || seen.path().contains("/named?outlet=TNA&by=week"));
        assertThat(html)
                .contains(
                        ">1,860</a>",
                        ">310</a>",
                        "17 % (13 to 22) of the articles that name Mirela Orlan quote them",
                        "href=\"" + ARTICLES + "&amp;quotes=true&amp;outlet=TNA&amp;from=",
                        "href=\"" + ARTICLES + "&amp;quotes=false&amp;outlet=TNA&amp;from=",
                        "href=\"" + ARTICLES + "&amp;outlet=TNA&amp;from=",
                        "href=\"" + ARTICLES + "&amp;outlet=unknown\"",
                        "/named.csv?outlet=TNA&amp;by=week",
                        "data-undated=\"" + ARTICLES + "&amp;outlet=TNA\">3 articles</span> without a sure day, ",
                        "data-undated=\"" + ARTICLES
                                + "&amp;quotes=true&amp;outlet=TNA\">1 article</span> of them with a statement",
                        "The hatched week is not over yet.")
                // The week in which nobody names the speaker has no share, and nothing to open.
                .contains("<td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">–</td>");
        assertThat(html.split("<polyline", -1)).hasSize(1 + 2);
    }

    @Test
    void what_cannot_be_asked_is_said_and_what_is_not_there_too() {
        given().get("/speakers/" + World.PRESIDENT + "/named?from=soon")
                .then()
                .statusCode(400)
                .body(containsString("“from” is not a date"));
        assertThat(PagesTest.page("/speakers/" + World.PRESIDENT + "/named?from=2001-01-01"))
                .contains("No article of these names Mirela Orlan", "3 articles</span> without one do.")
                .doesNotContain("<polyline");
        given().get("/speakers/" + World.id("nobody") + "/named").then().statusCode(404);
    }

    @Test
    void the_list_of_articles_says_whom_they_name() {
        assertThat(PagesTest.page(ARTICLES + "&quotes=false"))
                .contains(
                        "Articles that name Mirela Orlan without a statement of theirs.",
                        "name=\"names\" value=\"" + World.PRESIDENT + "\"",
                        "name=\"quotes\" value=\"false\"",
                        "/speakers/" + World.PRESIDENT + "/named");
        assertThat(fake.seen()).anyMatch(seen -> seen.path().contains("quotes=false"));
        assertThat(PagesTest.page(ARTICLES + "&quotes=true")).contains("Articles with a statement of Mirela Orlan.");
        given().get("/articles?names=Orlan")
                .then()
                .statusCode(400)
                .body(containsString("choose the speaker from the list"));
    }

    @Test
    void who_is_hardly_quoted_comes_first_or_who_mostly_is() {
        assertThat(PagesTest.page("/speakers/named"))
                .contains(
                        "Spoken about, hardly quoted",
                        "<td class=\"n\">0</td>",
                        "href=\"" + ARTICLES + "\"",
                        "href=\"/speakers/" + World.PRESIDENT + "/named\"",
                        "/speakers/named?quoted=hardly&amp;cursor=n3xt%3D");
        assertThat(PagesTest.page("/speakers/named?quoted=mostly"))
                .contains("Quoted almost wherever named", "href=\"" + ARTICLES + "&amp;quotes=true\"", ">1,800</a>");
        assertThat(fake.seen()).anyMatch(seen -> seen.path().contains("quoted=mostly"));
        fake.world(World.empty());
        assertThat(PagesTest.page("/speakers/named")).contains("No article names anybody yet");
        assertThat(PagesTest.page("/speakers")).contains("href=\"/speakers/named\"");
    }
}
