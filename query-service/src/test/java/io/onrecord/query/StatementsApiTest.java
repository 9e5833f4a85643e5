package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatementsApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        List<String> ids = ok("/statements").extract().path("items.id");
        assertThat(ids.getFirst()).isEqualTo(id("denied").toString());
        assertThat(ids.subList(1, 3))
                .containsExactly(id("withdrawal").toString(), id("near").toString());
        assertThat(ids.subList(3, 5))
                .containsExactly(id("agreed").toString(), id("silent").toString());
    }

    /** Ten articles of one day with seven statements each: pages of every size begin and end inside the ties. */
    @Test
    void anArticlesStatementsStayTogetherInTheOrderOfItsTextOverAllPages() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            for (int a = 0; a < 10; a++) {
                record.article("tied" + a, null, "new").read("tied" + a, null, a < 5 ? LocalDate.of(2025, 1, 1) : null);
                for (int s : List.of(3, 6, 0, 2, 5, 1, 4)) {
                    record.statement("tied" + a + "-" + s, "tied" + a, s, "DIRECT", "Boris Tamm", "new");
                }
            }
        }
        String boris = id("Boris Tamm").toString();
        List<String> all =
                ok("/statements", "limit", 200, "speaker", boris).extract().path("items.id");
        List<String> articles = all.isEmpty()
                ? List.of()
                : ok("/statements", "limit", 200, "speaker", boris).extract().path("items.articleId");
        for (int a = 0; a < 10; a++) {
            int first = articles.indexOf(id("tied" + a).toString());
            int article = a;
            assertThat(all.subList(first, first + 7))
                    .isEqualTo(IntStream.range(0, 7)
                            .mapToObj(s -> id("tied" + article + "-" + s).toString())
                            .toList());
        }
        for (int limit : List.of(1, 3, 7, 50)) {
            assertThat(walk("/statements", limit, () -> {}, "speaker", boris)).isEqualTo(all);
        }
    }

    @ParameterizedTest(name = "{0}={1} finds {2}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "topic|peace|denied withdrawal near agreed",
                "topic|talks|denied withdrawal agreed",
                "topic|withdrawal|withdrawal",
                "topic|trade|",
                "topic|nothing-such|",
                "outlet|Lake Herald|withdrawal near",
                "outlet|unknown|agreed silent",
                "kind|direct|withdrawal near agreed",
                "kind|INDIRECT|denied silent",
                "status|denied|denied",
                "status|Asserted|withdrawal near agreed silent",
                "status|hedged|",
                "speaker|unknown|agreed",
                "from|2024-03-06|denied",
                "from|2024-03-05|denied withdrawal near",
                "to|2024-03-05|withdrawal near",
                "to|2024-12-30|denied withdrawal near",
                "q|\"full withdrawal\"|withdrawal",
                "q|withdraw|withdrawal",
                "q|talks -failed|silent",
                "q|peace or fail|denied near",
                "q|'' ; drop table statement --|",
                "outlet|x' OR '1'='1|",
            })
    void everyFilterFindsJustWhatFits(String parameter, String value, String found) {
        List<String> ids = ok("/statements", parameter, value).extract().path("items.id");
        List<String> expected = found == null
                ? List.of()
                : List.of(found.split(" ")).stream()
                        .map(name -> id(name).toString())
                        .toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void filtersAddUp() {
        ok("/statements", "speaker", id("Anna Orlova"), "topic", "peace", "from", "2024-01-01", "to", "2024-06-30")
                .body("items.id", contains(id("withdrawal").toString()));
        ok("/statements", "article", id("undated"), "speaker", id("Boris Tamm")).body("items", empty());
    }

    @Test
    void tellsAllThatIsKnownOfAStatement() {
        ok("/statements", "q", "withdrawal")
                .body("items[0].articleId", equalTo(id("talks").toString()))
                .body("items[0].kind", equalTo("DIRECT"))
                .body("items[0].text", equalTo("We want a full withdrawal 🚜 by May,"))
                .body("items[0].cueText", equalTo("said"))
                .body("items[0].cue[0].start", equalTo(150))
                .body("items[0].sourceText", equalTo("Minister Anna Orlova"))
                .body("items[0].speaker.id", equalTo(id("Anna Orlova").toString()))
                .body("items[0].speaker.name", equalTo("Anna Orlova"))
                .body("items[0].speaker.kind", equalTo("PERSON"))
                .body("items[0].confidence", equalTo(0.9f))
                .body("items[0].decidedBy", contains("marks", "full-name"))
                .body("items[0].topics.id", contains("talks", "withdrawal"))
                .body("items[0].topics[0].score", equalTo(0.5f))
                .body("items[0].articleTitle", equalTo("Title of talks"))
                .body("items[0].outlet", equalTo("Lake Herald"))
                .body("items[0].published.value", equalTo("2024-03-05"))
                .body("items[0].published.precision", equalTo("DAY"))
                .body("next", nullValue());
    }

    @Test
    void tellsHowItIsHeldAndHowSureTheSpeakerIs() {
        ok("/statements/" + id("denied"))
                .body("statement.status", equalTo("DENIED"))
                .body("statement.speakerConfidence", equalTo(0.8f))
                .body("statement.reportedIn", nullValue());
        ok("/counts", "status", "denied").body("total", equalTo(1));
    }

    @Test
    void secondHandKeepsWhoPassesItOn() {
        ok("/statements/" + id("silent"))
                .body("statement.speaker.name", equalTo("Anna Orlova"))
                .body("statement.reportedIn.statement", equalTo(id("agreed").toString()))
                .body("statement.reportedIn.speaker.candidates", contains("Boris Tamm", "Carl Tamme"));
    }

    @Test
    void keepsAmbiguityInsteadOfGuessing() {
        ok("/statements/" + id("agreed"))
                .body("statement.speaker.id", nullValue())
                .body("statement.speaker.name", equalTo("Tamm"))
                .body("statement.speaker.kind", equalTo("UNKNOWN"))
                .body("statement.speaker.candidates", contains("Boris Tamm", "Carl Tamme"))
                .body("statement.outlet", nullValue())
                .body("statement.published.value", nullValue())
                .body("statement.published.precision", equalTo("UNKNOWN"));
    }

    @Test
    void theContextIsTheParagraphsAroundInCodePoints() {
        var answer = ok("/statements/" + id("withdrawal")).extract();
        String context = answer.path("context");
        assertThat(context).startsWith("VARN, March 5. 🎉🎉 The talks").endsWith("The hall was silent.");
        int start = answer.path("contextSpan.start");
        int end = answer.path("contextSpan.end");
        assertThat(points(Sample.TEXT, start, end)).isEqualTo(context);
        int from = answer.path("statement.content[0].start");
        int to = answer.path("statement.content[0].end");
        assertThat(points(Sample.TEXT, from, to)).isEqualTo("We want a full withdrawal 🚜 by May,");
        assertThat(points(context, from - start, to - start)).isEqualTo("We want a full withdrawal 🚜 by May,");
        assertThat(answer.<String>path("article.id")).isEqualTo(id("talks").toString());
        assertThat(answer.<Integer>path("article.statements")).isEqualTo(2);
    }

    @Test
    void whileANewVersionIsOnItsWayTheContextIsOfTheOneThatWasRead() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.version("talks", 2, "Corrected.", "text/plain", "UTF-8")
                    .run("UPDATE article SET version = 2, announced_at = null WHERE id = ?", id("talks"));
        }
        assertThat(ok("/statements/" + id("near")).extract().<String>path("context"))
                .contains("Peace is near");
        ok("/articles/" + id("talks")).body("text", equalTo(Sample.TEXT)).body("summary.state", equalTo("RECEIVED"));
    }

    @Test
    void walkingAllPagesGivesEveryRowOnceAlsoWhileRowsAreAdded() throws Exception {
        List<String> before = ok("/statements", "limit", 200).extract().path("items.id");
        int[] added = {0};
        try (TestRecord record = TestRecord.opened()) {
            List<String> walked = walk("/statements", 1, () -> {
                String name = "added" + added[0];
                record.article(name, null, "new")
                        .read(name, null, added[0] % 2 == 0 ? LocalDate.of(2025, 1, 1) : LocalDate.of(2024, 5, 1))
                        .statement(name + "s", name, 0, "DIRECT", null, "new");
                added[0]++;
            });
            assertThat(new HashSet<>(walked)).hasSameSizeAs(walked).containsAll(before);
            assertThat(walked).containsSubsequence(before);
        }
    }

    @Test
    void theLinkHeaderLeadsToTheNextPage() {
        String link = ok("/statements", "limit", 2, "topic", "peace").extract().header("Link");
        assertThat(link).startsWith("</api/v1/statements?").endsWith(">; rel=\"next\"");
        String next = link.substring(1, link.indexOf('>'));
        io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("next", nullValue())
                .body("items.id", hasItem(id("agreed").toString()));
        assertThat(ok("/statements").extract().header("Link")).isNull();
    }

    private static String points(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    /** No index leads to both: pages are found by the days of the roll-up. */
    @Test
    void whatASpeakerSaidInAnOutletComesPageByPage() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.speaker("Anna Orlova", "PERSON");
            for (int day = 0; day <= 12; day++) {
                for (String outlet : List.of("Coast Wire", "Lake Herald")) {
                    String name = outlet + day;
                    record.article(name, outlet, "Text")
                            .read(name, outlet, day == 0 ? null : LocalDate.of(2024, 3, day));
                    for (String kind : List.of("DIRECT", "MIXED", "INDIRECT")) {
                        record.statement(
                                name + kind, name, kind.length(), kind, day == 5 ? null : "Anna Orlova", "words");
                    }
                }
            }
        }
        Object[] both = {"speaker", id("Anna Orlova"), "outlet", "Coast Wire"};
        List<String> all = ok("/statements", "speaker", id("Anna Orlova"), "limit", 200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.outlet == 'Coast Wire' }.id");
        assertThat(all).hasSize(36);
        for (int limit : List.of(1, 2, 7)) {
            assertThat(walk("/statements", limit, () -> {}, both))
                    .as("by %s", limit)
                    .isEqualTo(all);
        }
    }
}
