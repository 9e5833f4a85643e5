package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said more or less than before. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class TrendPagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void trends_say_what_changed_and_lead_to_the_utterances() {
        assertThat(PagesTest.page("/trends?days=7&to=2026-03-08"))
                .contains(
                        "2 March 2026 to 8 March 2026",
                        ">180 utterances</span>, compared with",
                        ">1,310</span> from",
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
        assertThat(PagesTest.page("/trends")).contains("Nothing changed beyond chance: there is too little");
    }

    @Test
    void a_pair_leads_to_its_position_and_to_its_utterances() {
        assertThat(PagesTest.page("/trends?of=pairs&topic=ceasefire&speaker=" + World.PRESIDENT))
                .contains(
                        "<option value=\"pairs\" selected>",
                        "Speaker and topic",
                        "a share of all that this speaker says",
                        "href=\"/positions?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire\"",
                        "/statements?speaker=" + World.PRESIDENT
                                + "&amp;topic=ceasefire&amp;first=true&amp;from=2026-03-02&amp;to=2026-03-08",
                        "/api/v1/trends?of=pairs&amp;days=7&amp;speaker=" + World.PRESIDENT + "&amp;topic=ceasefire");
    }

    @Test
    void a_course_shows_levels_and_bursts_and_leads_to_their_utterances() {
        assertThat(PagesTest.page("/trends/course?topic=ceasefire&speaker=" + World.PRESIDENT))
                .contains(
                        "Mirela Orlan on ",
                        "30 % (20 to 41)",
                        "5 % (2 to any)",
                        "nothing said on any topic",
                        "the highest 30 %",
                        "class=\"slot gap\"",
                        "26 Jan 2026 to 1 Feb 2026: 2 utterances of 40, 5 %",
                        "&amp;topic=ceasefire&amp;first=true&amp;from=2026-01-26&amp;to=2026-02-01",
                        "/statements?speaker=" + World.PRESIDENT
                                + "&amp;topic=ceasefire&amp;first=true&amp;from=2026-02-25&amp;to=2026-02-27",
                        "/api/v1/course?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire\"");
        assertThat(PagesTest.page("/trends/course?topic=ceasefire"))
                .contains("with slanting lines: nothing was taken in");
        assertThat(given().get("/trends/course")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("Choose a topic or a speaker");
        fake.world(World.empty());
        assertThat(PagesTest.page("/trends/course?topic=ceasefire"))
                .contains("no whole week", "3 utterances have no sure day");
    }
}
