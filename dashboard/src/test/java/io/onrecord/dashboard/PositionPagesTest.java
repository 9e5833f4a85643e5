package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody has said on something, and what may have changed. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class PositionPagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_position_shows_each_utterance_once_and_what_may_have_changed_between_two() {
        String html = PagesTest.page("/positions?topic=ceasefire&speaker=" + World.PRESIDENT);
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
        assertThat(PagesTest.page("/speakers/" + World.PRESIDENT)).contains("/positions?speaker=" + World.PRESIDENT);
        assertThat(PagesTest.page("/topics/ceasefire"))
                .contains("/positions?speaker=" + World.PRESIDENT + "&amp;topic=ceasefire");
    }

    @Test
    void a_verdict_is_shown_with_the_way_to_take_it_back() {
        assertThat(PagesTest.page("/positions/changes?verdict=reversal"))
                .contains("<strong>Reversal</strong>: Turned round.", "/positions/changes/" + Positioned.ID + "/undo");
        assertThat(PagesTest.page("/positions/changes")).doesNotContain("/undo").contains("value=\"none\" selected");
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
        assertThat(PagesTest.page("/positions/changes")).contains("Nothing waits for a verdict");
        assertThat(PagesTest.page("/positions/changes?verdict=reversal")).contains("choose another verdict");
        assertThat(PagesTest.page("/positions?topic=ceasefire&from=2026-01-01&speaker=" + World.PRESIDENT))
                .contains("Nothing on these days");
        assertThat(PagesTest.page("/positions?topic=ceasefire&speaker=" + World.PRESIDENT))
                .contains("what else Mirela Orlan said");
    }

    @Test
    void what_is_asked_for_is_there_as_data_too() {
        assertThat(PagesTest.page("/positions/changes?topic=ceasefire&from=2026-01-01"))
                .contains(
                        "\"/api/v1/positions/changes?topic=ceasefire&amp;from=2026-01-01&amp;verdict=none\">This as JSON");
        assertThat(PagesTest.page("/positions?topic=ceasefire&to=2026-04-01&speaker=" + World.PRESIDENT))
                .contains("\"/api/v1/positions?speaker=" + World.PRESIDENT
                        + "&amp;topic=ceasefire&amp;to=2026-04-01\">This as JSON");
    }
}
