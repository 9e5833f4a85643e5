package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.onrecord.contracts.CorrectionKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a correction on the pages. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class CorrectionPagesTest {
    private static final String STATEMENT = "/statements/" + World.id("word") + "/correct";
    private static final String SPEAKER = "/speakers/" + World.PRESIDENT + "/correct";
    private static final String WRITTEN = "/corrections/" + Corrected.id(CorrectionKind.REJECT);

    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MERGE|are one: whatever the first said counts as the second’s",
                "MERGE|a speaker whom the record has no more",
                "MERGE|“One woman.” desk, 5 Mar 2026",
                "MERGE|1 statement went to the other speaker.",
                "DIFFERENT|are not the same and are not to be merged",
                "SPLIT|is somebody else, Mirela Orlan the younger, in one article .",
                "RENAME|is called Mirela Orlan the younger, and was called M. Orlan",
                "REATTRIBUTE|Said by Mirela Orlan , not by two diplomats",
                "REJECT|It is no statement.",
                "REJECT|The record shows it in a moment",
                "CONFIRM|It is a statement of Mirela Orlan",
                "RETAG|It is about Ceasefire , gone-topic too",
                "RETAG|It is carried out as soon as an article brings it back",
                "SAME_UTTERANCE|It is the same utterance as this other statement",
                "OTHER_UTTERANCE|It is not the same utterance as this other statement",
            })
    void eachCorrectionIsToldInASentence(CorrectionKind kind, String said) {
        assertThat(PagesTest.text("/corrections/" + Corrected.id(kind))).contains(said);
    }

    @Test
    void theListHasThemAllWithWhatBecameOfThem() {
        String all = PagesTest.text("/corrections");
        Arrays.stream(CorrectionKind.values())
                .forEach(kind -> assertThat(all).contains("Correction " + Corrected.number(kind) + " :"));
        assertThat(all).contains("in force", "waiting for what it is about", "carried out in a moment", "taken back");
        assertThat(PagesTest.text("/corrections?state=waiting")).contains("None is like this.");
        given().get("/corrections?kind=ban").then().statusCode(400).body(containsString("must be one of merge"));
        fake.world(World.empty());
        assertThat(PagesTest.text("/corrections")).contains("Nobody has corrected anything yet.");
        assertThat(PagesTest.text("/review")).contains("Nothing in the record is in doubt enough");
    }

    @Test
    void aStatementIsRejectedConfirmedAndTakenOutOfAnUtterance() {
        sent(STATEMENT, "kind", "reject", "reason", "A <headline>.").header("Location", endsWith(WRITTEN));
        assertSent("\"kind\":\"reject\"", "\"statement\":\"" + World.id("word"), "\"reason\":\"A <headline>.\"");
        sent(STATEMENT, "kind", "confirm", "back", "review").header("Location", containsString("/review?done="));
        sent(STATEMENT, "kind", "other-utterance", "other", World.id("nested").toString())
                .statusCode(303);
        assertSent("\"kind\":\"other-utterance\"", "\"other\":\"" + World.id("nested"));
    }

    @Test
    void aStatementIsGivenToSomebodyByName() {
        sent(STATEMENT, "kind", "reattribute", "speaker", "mirela orlan").statusCode(303);
        assertSent("\"speaker\":\"" + World.PRESIDENT + "\"", "\"name\":null");
        sent(STATEMENT, "kind", "reattribute", "speaker", "Nobody Known", "speakerKind", "organisation")
                .statusCode(303);
        assertSent("\"name\":\"Nobody Known\",\"speakerKind\":\"organisation\"");
        sent(STATEMENT, "kind", "reattribute").statusCode(303);
        assertSent("\"kind\":\"reattribute\",\"speaker\":null", "\"name\":null,\"speakerKind\":null");
        sent(STATEMENT, "kind", "reattribute", "speaker", World.HOSTILE.toString())
                .statusCode(303);
        assertSent("\"speaker\":\"" + World.HOSTILE);
    }

    @Test
    void aNameThatSeveralGoByIsAskedBackAndNothingIsChangedMeanwhile() {
        sent(STATEMENT, "kind", "reattribute", "speaker", "or", "reason", "so")
                .statusCode(422)
                .body(containsString("Whom do you mean by “or”?"))
                .body(containsString("name=\"whom\" value=\"" + World.PRESIDENT))
                .body(containsString("name=\"whom\" value=\"new\""))
                .body(containsString("value=\"so\""));
        sent(SPEAKER, "kind", "merge", "speaker", "or")
                .statusCode(422)
                .body(containsString("Whom do you mean by “or”?"))
                .body(not(containsString("value=\"new\"")));
        assertThat(fake.seen()).noneMatch(seen -> seen.method().equals("POST"));
        sent(STATEMENT, "kind", "reattribute", "speaker", "or", "whom", World.PRESIDENT.toString())
                .statusCode(303);
        assertSent("\"speaker\":\"" + World.PRESIDENT);
        sent(STATEMENT, "kind", "reattribute", "speaker", "or", "whom", "new").statusCode(303);
        assertSent("\"speaker\":null", "\"name\":\"or\"");
    }

    @Test
    void topicsAreAddedAndRemoved() {
        sent(STATEMENT, "kind", "retag", "add", "grain", "remove", "ceasefire", "remove", "borders")
                .statusCode(303);
        assertSent("\"add\":[\"grain\"],\"remove\":[\"ceasefire\",\"borders\"]");
    }

    @Test
    void speakersAreMergedToldApartRenamedAndSplit() {
        sent(SPEAKER, "kind", "merge", "speaker", "Anton Varga").header("Location", endsWith(WRITTEN));
        assertSent("\"kind\":\"merge\",\"speaker\":\"" + World.PRESIDENT, "\"other\":\"" + World.id("varga"));
        sent(SPEAKER, "kind", "different", "speaker", World.id("varga").toString())
                .statusCode(303);
        sent(SPEAKER, "kind", "rename", "name", "M. Orlan").statusCode(303);
        assertSent("\"kind\":\"rename\"", "\"name\":\"M. Orlan\"", "\"other\":null", "\"speakerKind\":null");
        sent(
                        SPEAKER,
                        "kind",
                        "split",
                        "name",
                        "Her son",
                        "speakerKind",
                        "person",
                        "names",
                        "Orlan junior",
                        "articles",
                        "https://record.example/articles/" + World.ARTICLE + "#s-1\n" + World.FAILED)
                .statusCode(303);
        assertSent(
                "\"articles\":[\"" + World.ARTICLE + "\",\"" + World.FAILED + "\"],\"names\":[\"Orlan junior\"]",
                "\"speakerKind\":\"person\"");
    }

    @Test
    void whatCannotBeUsedIsSaidBesideWhatWasTyped() {
        sent(SPEAKER, "kind", "split", "name", "Her <son>", "articles", "the one of Monday")
                .statusCode(422)
                .body(containsString("“the” is neither the address of an article"))
                .body(containsString("value=\"Her &lt;son&gt;\""));
        sent(SPEAKER, "kind", "merge", "speaker", "nobody at all")
                .statusCode(422)
                .body(containsString("Nobody in the record goes by a name like “nobody at all”"));
        sent(SPEAKER, "kind", "rename", "name", "already")
                .statusCode(409)
                .body(containsString("They are &lt;one&gt; already."))
                .body(containsString("value=\"already\""));
        fake.mood(FakeServices.Mood.READING);
        sent(STATEMENT, "kind", "reject", "reason", "keep me")
                .statusCode(503)
                .body(containsString("Nothing was changed."));
    }

    @Test
    void aCorrectionIsTakenBackWithAReason() {
        Visit visit = Visit.to(WRITTEN);
        given().redirects()
                .follow(false)
                .cookie("onrecord-form", visit.cookie())
                .formParam("token", visit.token())
                .formParam("reason", "two women")
                .post(WRITTEN + "/undo")
                .then()
                .statusCode(303)
                .header("Location", endsWith(WRITTEN));
        assertThat(fake.seen())
                .anyMatch(seen -> seen.path().endsWith("/undo") && seen.text().equals("{\"reason\":\"two women\"}"));
        given().formParam("token", "no").post(WRITTEN + "/undo").then().statusCode(403);
        given().formParam("token", "no")
                .formParam("kind", "reject")
                .post(STATEMENT)
                .then()
                .statusCode(403);
        given().formParam("token", "no")
                .formParam("kind", "rename")
                .post(SPEAKER)
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasJustDecidedIsNoLongerInTheListOfWhatIsWorthALook() {
        assertThat(PagesTest.text("/review"))
                .contains("wrong in about 41 of 100 measured cases", "We have given our word");
        assertThat(PagesTest.text("/review?done=" + Corrected.id(CorrectionKind.REJECT)))
                .contains("Written down.")
                .doesNotContain("wrong in about 41");
    }

    @Test
    void anOldAddressOfAMergedSpeakerLeadsToWhoStayed() {
        given().redirects()
                .follow(false)
                .get("/speakers/" + World.id("merged"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/speakers/" + World.PRESIDENT));
    }

    @Test
    void whoeverIsNotInTheRecordCannotBeCorrected() {
        for (String path : List.of("/statements/", "/speakers/")) {
            given().get(path + World.id("nothing") + "/correct").then().statusCode(404);
        }
        given().get("/corrections/" + World.id("nothing")).then().statusCode(404);
    }

    private void assertSent(String... parts) {
        String last = fake.seen().stream()
                .filter(seen -> seen.method().equals("POST") && seen.path().endsWith("/corrections"))
                .toList()
                .getLast()
                .text();
        assertThat(last).contains(parts);
    }

    private static ValidatableResponse sent(String path, String... fields) {
        return Visit.to(path).send(path, fields);
    }
}
