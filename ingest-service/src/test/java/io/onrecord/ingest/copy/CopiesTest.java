package io.onrecord.ingest.copy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class CopiesTest {
    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    /** Of no other test: what it says was never said before. */
    private final Random random = new Random();

    private Owner owner;

    @BeforeEach
    void atRest() throws Exception {
        owner = new Owner(ownerUrl);
        settled();
    }

    @Test
    void aWireStoryIsLinkedToWhoeverHadItFirstAndSoAreItsCopiesAmongThemselves() throws Exception {
        String story = words(300);
        String agency = send("Agency", "2024-03-05T08:00:00Z", story);
        String paper = send("Paper", "2024-03-05T10:00:00Z", words(25) + story + words(20));
        String late = send("Gazette", "2024-03-06", story.substring(0, story.length() / 2));
        String other = send("Paper", "2024-03-05", words(300));
        settled();
        assertThat(first(paper)).isEqualTo(agency);
        assertThat(first(late)).isEqualTo(agency);
        assertThat(first(agency)).isNull();
        assertThat(first(other)).isNull();
        assertThat(Double.parseDouble(value("SELECT share FROM article_copy WHERE article_id = '" + paper + "'")))
                .isBetween(0.8, 0.95);
        assertThat(Double.parseDouble(value("SELECT share FROM article_copy WHERE article_id = '" + late + "'")))
                .as("all of it, but for a word that was cut in two")
                .isBetween(0.98, 1.0);
    }

    @Test
    void whoComesLaterButWasPublishedEarlierTakesThePlaceOfTheFirst() throws Exception {
        String story = words(200);
        String paper = send("Paper", "2024-03-06", story + words(20));
        String gazette = send("Gazette", "2024-03-07", story + words(15));
        settled();
        assertThat(first(gazette)).isEqualTo(paper);
        String agency = send("Agency", "2024-03-05", story);
        settled();
        assertThat(first(paper)).isEqualTo(agency);
        assertThat(first(gazette)).isEqualTo(agency);
        assertThat(first(agency)).isNull();
        String next = send("Courier", "2024-03-08", story);
        settled();
        assertThat(first(next)).isEqualTo(agency);
    }

    @Test
    void oneThatIsRewrittenIsACopyNoMore() throws Exception {
        String story = words(200);
        String agency = send("Agency", "2024-03-05", story);
        String url = "https://paper.example/" + UUID.randomUUID();
        String paper = send("Paper", "2024-03-06", story, url);
        settled();
        assertThat(first(paper)).isEqualTo(agency);
        assertThat(send("Paper", "2024-03-06", words(200), url)).isEqualTo(paper);
        settled();
        assertThat(first(paper)).isNull();
    }

    @Test
    void whatAPersonSaysHoldsForEverUntilTheySayOtherwise() throws Exception {
        String story = words(200);
        String agency = send("Agency", "2024-03-05", story);
        String url = "https://paper.example/" + UUID.randomUUID();
        String paper = send("Paper", "2024-03-06", story, url);
        settled();
        decide(paper, "none", "Two reporters.").statusCode(204);
        assertThat(first(paper)).isNull();
        send("Paper", "2024-03-06", story + words(10), url);
        settled();
        assertThat(first(paper)).isNull();
        decide(paper, "undecided", "").statusCode(204);
        assertThat(first(paper)).isEqualTo(agency);
        assertThat(value(
                        "SELECT string_agg(concat_ws(' ', outcome, reason, made_by), ', ' ORDER BY id) FROM copy_decision"
                                + " WHERE article_id = '" + paper + "'"))
                .isEqualTo(
                        "ORIGINAL Two reporters. admin of the setting testtesttest, UNDECIDED  admin of the setting testtesttest");
    }

    @Test
    void aPersonJoinsWhatNoWordsDoAndMayTurnItRound() throws Exception {
        String one = send("Agency", "2024-03-05", words(100));
        String other = send("Paper", "2024-03-06", words(100));
        settled();
        decide(other, one, "Translated.").statusCode(204);
        assertThat(first(other)).isEqualTo(one);
        assertThat(value("SELECT decided FROM article_copy WHERE article_id = '" + other + "'"))
                .isEqualTo("t");
        decide(one, other, "").statusCode(409).body("code", equalTo("copy-circular"));
        String story = words(150);
        String early = send("Agency", "2024-03-05", story);
        String late = send("Paper", "2024-03-06", story);
        settled();
        decide(early, late, "The paper had it first.").statusCode(204);
        settled();
        assertThat(first(early)).isEqualTo(late);
        assertThat(first(late)).isNull();
        decide(other, late, "").statusCode(204);
        decide(late, one, "").statusCode(204);
        settled();
        assertThat(first(early)).isEqualTo(one);
        assertThat(first(other)).isEqualTo(one);
    }

    @Test
    void copiesOfWhatIsTakenAwayAreComparedAnew() throws Exception {
        String story = words(200);
        String agency = send("Agency", "2024-03-05", story);
        String paper = send("Paper", "2024-03-06", story);
        String gazette = send("Gazette", "2024-03-07", story);
        settled();
        assertThat(first(paper)).isEqualTo(agency);
        owner.run("DELETE FROM article_version WHERE article_id = '" + agency + "'; DELETE FROM article WHERE id = '"
                + agency + "'");
        settled();
        assertThat(first(paper)).isNull();
        assertThat(first(gazette)).isEqualTo(paper);
    }

    @Test
    void manyAtOnceAreAllFound() throws Exception {
        String story = words(120);
        String lines = IntStream.range(0, 600)
                .mapToObj(i -> json("Paper " + i, "2024-03-05", (i % 3 == 0 ? story : words(100)) + words(10), null))
                .collect(Collectors.joining("\n"));
        var ids = given().multiPart("file", "many.jsonl", lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .extract()
                .jsonPath()
                .getList("accepted.id", String.class);
        settled();
        String all = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        assertThat(value("SELECT count(*) || ' of ' || count(DISTINCT of_id) FROM article_copy WHERE article_id IN ("
                        + all + ")"))
                .isEqualTo("199 of 1");
        assertThat(value("SELECT max(held) FROM (SELECT count(*) AS held FROM article_sketch, unnest(bands) AS band"
                        + " GROUP BY band) counted"))
                .satisfies(most -> assertThat(Integer.parseInt(most)).isLessThanOrEqualTo(8));
    }

    @Test
    void everyErrorSaysWhatToDo() throws Exception {
        String one = send("Agency", "2024-03-05", words(60));
        String nobody = UUID.randomUUID().toString();
        decide(nobody, "none", "").statusCode(404).body("code", equalTo("article-unknown"));
        decide(one, nobody, "").statusCode(422).body("code", equalTo("copy-of-unknown"));
        decide(one, one, "").statusCode(422).body("code", equalTo("copy-of-itself"));
        decide(one, "maybe", "")
                .statusCode(422)
                .body("code", equalTo("copy-of-invalid"))
                .body("detail", containsString("undecided"));
        decide(one, "none", "x".repeat(501)).statusCode(422).body("code", equalTo("copy-reason-too-long"));
        decide(one, "none", "x".repeat(20_000)).statusCode(413).body("code", equalTo("decision-too-large"));
        given().contentType("application/json")
                .body("{")
                .post("/api/v1/articles/" + one + "/copy")
                .then()
                .statusCode(400)
                .body("code", equalTo("json-invalid"));
        given().get("/api/v1/articles/" + one + "/copy").then().statusCode(405).header("Allow", "POST");
        assertThat(value("SELECT count(*) FROM copy_decision WHERE article_id = '" + one + "'"))
                .isEqualTo("0");
    }

    private void settled() throws SQLException, InterruptedException {
        owner.await("SELECT count(*) FROM article_uncompared", "0"::equals);
    }

    private String first(String article) throws SQLException {
        return value("SELECT max(of_id::text) FROM article_copy WHERE article_id = '" + article + "'");
    }

    private String value(String sql) throws SQLException {
        return owner.value(sql);
    }

    private String send(String outlet, String published, String text) {
        return send(
                outlet,
                published,
                text,
                "https://" + outlet.toLowerCase(Locale.ROOT) + ".example/" + UUID.randomUUID());
    }

    private static String send(String outlet, String published, String text, String url) {
        return given().contentType("application/json")
                .body(json(outlet, published, text, url))
                .post("/api/v1/articles")
                .then()
                .extract()
                .path("id");
    }

    private static String json(String outlet, String published, String text, String url) {
        return "{\"outlet\": \"" + outlet + "\", \"publishedAt\": \"" + published + "\", \"text\": \"" + text + "\""
                + (url == null ? "" : ", \"url\": \"" + url + "\"") + "}";
    }

    private String words(int count) {
        return random.ints(count, 0, 1_000_000)
                .mapToObj(number -> Integer.toString(number, 36).replaceAll("\\d", "q"))
                .collect(Collectors.joining(" ", "", " "));
    }

    private static ValidatableResponse decide(String article, String of, String reason) {
        return given().contentType("application/json")
                .body(Map.of("of", of, "reason", reason))
                .post("/api/v1/articles/" + article + "/copy")
                .then();
    }
}
