package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.onrecord.contracts.session.Seal;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signs in, what they see then, and what the services hear of them. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class SignInPagesTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_key_signs_in_and_leads_back() {
        Response entered = enter(Keyed.KEY, "/feeds?cursor=x");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/feeds?cursor=x");
        String cookie = entered.getHeaders().getValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(Sessions.COOKIE + "="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HTTPOnly", "SameSite=Lax", "Path=/").doesNotContain("onrecord_", "Ada");
        nobody().cookie(Sessions.COOKIE, entered.cookie(Sessions.COOKIE))
                .get("/feeds")
                .then()
                .body(containsString("Signed in as Ada Löw"), containsString("Follow a feed</h2>\n<form"));
        assertThat(fake.seen())
                .filteredOn(seen -> seen.path().startsWith("/api/v1/feeds"))
                .isNotEmpty()
                .allMatch(seen -> ("Bearer " + Keyed.KEY).equals(seen.headers().get("authorization"))
                        && seen.headers().get("x-forwarded-for").endsWith("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onrecord_goneagonegon_0000000000000000000000000000000000000000000", "", "two words", "x"})
    void a_key_that_opens_nothing_signs_nobody_in(String key) {
        Response refused = enter(key, "/");
        assertThat(refused.statusCode()).isIn(401, 422);
        assertThat(refused.asString()).contains("You are not signed in");
        assertThat(refused.cookie(Sessions.COOKIE)).isNull();
    }

    @Test
    void nobody_is_led_elsewhere() {
        assertThat(enter(Keyed.KEY, "//evil.example/").header("Location")).doesNotContain("evil");
    }

    @Test
    void a_form_of_another_site_signs_nobody_in() {
        nobody().formParam("key", Keyed.KEY)
                .post("/sign-in")
                .then()
                .statusCode(403)
                .body(containsString("form has expired"));
    }

    @Test
    void who_has_not_signed_in_sees_where_to_in_place_of_forms() {
        for (String path : new String[] {"/upload", "/feeds", "/topics", "/status", "/positions/changes"}) {
            String page = nobody().get(path).then().statusCode(200).extract().asString();
            assertThat(page).as(path).doesNotContain("name=\"token\"").contains("href=\"/sign-in?back=");
        }
        assertThat(nobody().get("/feeds").asString()).contains("/sign-in?back=%2Ffeeds\">Sign in</a> to follow a feed");
        nobody().get("/keys").then().statusCode(200).body(not(containsString("adaadaadaada")));
        assertThat(fake.seen()).noneMatch(seen -> seen.headers().containsKey("authorization"));
    }

    @Test
    void who_may_only_correct_has_no_form_to_hand_in() {
        String page = nobody().cookie(Sessions.COOKIE, SignIn.cookie("correct"))
                .get("/upload")
                .asString();
        assertThat(page)
                .contains("Ada Löw may not add articles", "scope ingest")
                .doesNotContain("<textarea");
    }

    @Test
    void a_key_that_was_revoked_signs_out_and_says_so() {
        Response led = nobody().redirects()
                .follow(false)
                .cookie(Sessions.COOKIE, SignIn.cookie(Keyed.REVOKED, "admin"))
                .get("/speakers");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.header("Location")).contains("/sign-in?back=%2Fspeakers&ended=true");
        assertThat(led.cookie(Sessions.COOKIE)).isEmpty();
        nobody().get("/sign-in?ended=true").then().body(containsString("opens nothing any more"));
    }

    @Test
    void a_cookie_that_is_not_ours_is_nobody() {
        String forged = new Seal("a secret of somebody else, and long enough")
                .close(
                        Seal.Purpose.SESSION,
                        Keyed.KEY + "\nadmin\nAda",
                        Instant.now().plusSeconds(60));
        nobody().cookie(Sessions.COOKIE, forged).get("/upload").then().body(not(containsString("<textarea")));
        nobody().cookie(Sessions.COOKIE, "x").get("/upload").then().statusCode(200);
    }

    @Test
    void the_link_of_the_command_signs_in_once_and_leaves_nothing_in_the_address() {
        String link = new Seal(SignIn.SECRET)
                .close(Seal.Purpose.LINK, Keyed.KEY, Instant.now().plusSeconds(60));
        nobody().head("/sign-in?link=" + link).then().statusCode(410);
        Response first = nobody().redirects().follow(false).get("/sign-in?link=" + link);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).endsWith("/").doesNotContain("link");
        assertThat(first.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(first.cookie(Sessions.COOKIE)).isNotEmpty();
        Response second = nobody().redirects().follow(false).get("/sign-in?link=" + link);
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.cookie(Sessions.COOKIE)).isNull();
    }

    @Test
    void a_session_is_no_link_and_an_old_link_is_none() {
        String old = new Seal(SignIn.SECRET)
                .close(Seal.Purpose.LINK, Keyed.KEY, Instant.now().minusSeconds(1));
        nobody().get("/sign-in?link=" + old).then().statusCode(410);
        nobody().get("/sign-in?link=" + SignIn.cookie("admin")).then().statusCode(410);
    }

    @Test
    void who_signs_out_is_nobody() {
        Visit visit = Visit.to("/sign-in");
        Response out = given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .post("/sign-in/out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.cookie(Sessions.COOKIE)).isEmpty();
    }

    @Test
    void what_a_page_reads_of_the_api_is_read_as_who_signed_in_and_what_changes_it_needs_a_key() {
        given().get("/api/v1/statements.csv").then().statusCode(200);
        assertThat(fake.seen().getLast().headers()).containsEntry("authorization", "Bearer " + Keyed.KEY);
        given().contentType("application/json").body("{}").post("/api/v1/articles");
        assertThat(fake.seen().getLast().headers()).doesNotContainKeys("authorization", "cookie");
        nobody().header("Authorization", "Bearer other").get("/api/v1/statements.csv");
        assertThat(fake.seen().getLast().headers()).containsEntry("authorization", "Bearer other");
    }

    @Test
    void a_key_is_made_and_shown_once() {
        Visit visit = Visit.to("/keys");
        RequestSpecification form =
                given().cookie("onrecord-form", visit.cookie()).formParam("token", visit.token());
        form.formParam("name", "night load")
                .formParam("scope", "ingest")
                .formParam("scope", "read")
                .formParam("days", "30")
                .post("/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString(Keyed.KEY), containsString("shown this once"));
        assertThat(fake.seen())
                .anySatisfy(seen -> assertThat(seen.text())
                        .isEqualTo("{\"name\":\"night load\",\"scopes\":[\"ingest\",\"read\"],\"days\":30}"));
        given().get("/keys").then().body(not(containsString(Keyed.KEY)));
    }

    @Test
    void a_key_that_is_refused_comes_back_with_what_was_typed() {
        Visit visit = Visit.to("/keys");
        for (String[] typed : new String[][] {{"taken", "1"}, {"free", "many"}}) {
            String page = given().cookie("onrecord-form", visit.cookie())
                    .formParam("token", visit.token())
                    .formParam("name", typed[0])
                    .formParam("scope", "correct")
                    .formParam("days", typed[1])
                    .post("/keys")
                    .asString();
            assertThat(page)
                    .contains("No key was made", "value=\"" + typed[0] + "\"", "value=\"correct\" checked")
                    .contains("value=\"" + typed[1] + "\"");
        }
    }

    @Test
    void a_key_is_revoked_by_its_form_alone() {
        Visit visit = Visit.to("/keys");
        given().post("/keys/adaadaadaada/revoke").then().statusCode(403);
        assertThat(given().redirects()
                        .follow(false)
                        .cookie("onrecord-form", visit.cookie())
                        .formParam("token", visit.token())
                        .post("/keys/adaadaadaada/revoke")
                        .header("Location"))
                .endsWith("/keys?revoked=true");
        assertThat(fake.seen())
                .anyMatch(seen -> seen.method().equals("DELETE") && seen.path().equals("/api/v1/keys/adaadaadaada"));
    }

    private static RequestSpecification nobody() {
        return given().noFilters();
    }

    private static Response enter(String key, String back) {
        Response form = nobody().get("/sign-in");
        return nobody().redirects()
                .follow(false)
                .cookie("onrecord-form", form.cookie("onrecord-form"))
                .formParam("token", form.htmlPath().getString("**.find { it.@name == 'token' }.@value"))
                .formParam("key", key)
                .formParam("back", back)
                .post("/sign-in");
    }
}
