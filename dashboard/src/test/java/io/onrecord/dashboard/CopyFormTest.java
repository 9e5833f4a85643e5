package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages show of copies, and what becomes of what a person says of them. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class CopyFormTest {
    private static final String HERE = "/articles/" + World.HOSTILE + "/copy";

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void articles_say_of_what_they_are_copies_and_how_many_they_have() {
        given().get("/articles/" + World.HOSTILE)
                .then()
                .body(containsString("<strong>A copy</strong> of <a href=\"/articles/" + World.ARTICLE + "\""))
                .body(containsString("93 % of it stands there word for word"));
        given().get("/articles/" + World.ARTICLE)
                .then()
                .body(containsString("<a href=\"/articles?copyOf=" + World.ARTICLE + "\">2 copies</a>"));
        given().get("/articles/" + World.WAITING).then().body(containsString("that it is no copy: Two reporters."));
        given().get("/articles/" + World.FAILED).then().body(not(containsString("id=\"copy\"")));
        given().get("/").then().body(containsString("href=\"/articles?copies=only\""));
    }

    @Test
    void the_list_is_asked_for_copies_and_says_so() {
        given().get("/articles?copies=only&copyOf=" + World.ARTICLE)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"only\" selected>"))
                .body(containsString("· a copy of <a href=\"/articles/" + World.ARTICLE + "\""));
        assertThat(fake.seen())
                .anyMatch(seen ->
                        seen.path().contains("copies=only") && seen.path().contains("copyOf=" + World.ARTICLE));
        given().get("/articles?copyOf=nothing").then().statusCode(400);
    }

    @Test
    void what_a_person_says_is_handed_on_whether_by_id_or_by_address() {
        say(Map.of(
                        "said",
                        "copy",
                        "of",
                        "https://record.example/articles/" + World.ARTICLE + "#found",
                        "reason",
                        "<x>"))
                .statusCode(303);
        say(Map.of("said", "none")).statusCode(303);
        say(Map.of("said", "undecided")).statusCode(303);
        assertThat(fake.seen().stream()
                        .filter(seen -> seen.method().equals("POST"))
                        .map(FakeServices.Seen::text))
                .containsExactly(
                        "{\"of\":\"" + World.ARTICLE + "\",\"reason\":\"<x>\"}",
                        "{\"of\":\"none\",\"reason\":\"\"}",
                        "{\"of\":\"undecided\",\"reason\":\"\"}");
    }

    @Test
    void what_is_refused_stays_in_the_form_and_says_why() {
        say(Map.of("said", "copy", "of", "nowhere", "reason", "perhaps <so>"))
                .statusCode(422)
                .body(containsString("Nothing was changed."), containsString("give the id"))
                .body(containsString("value=\"copy\" required checked"))
                .body(containsString("value=\"nowhere\""), containsString("value=\"perhaps &lt;so&gt;\""));
        given().formParam("token", "no")
                .formParam("said", "none")
                .post(HERE)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse say(Map<String, String> form) {
        Visit visit = Visit.to(HERE);
        return given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParams(form)
                .post(HERE)
                .then();
    }
}
