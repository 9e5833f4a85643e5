package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrendsApiTest extends ApiTest {
    /** A Sunday. */
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);

    private int number;

    /**
     * Ten weeks of two outlets: each week one speaker says two things about trade, and Boris Tamm three about peace until the last
     * week, in which Anna Orlova speaks of peace ten times and of a withdrawal for the first time; and an outlet that is new.
     */
    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).topic("withdrawal", null, 2).topic("trade", null, 3);
            record.speaker("Anna Orlova", "PERSON").speaker("Boris Tamm", "PERSON");
            for (int week = 9; week >= 1; week--) {
                say(record, 2, "Lake Herald", LAST.minusWeeks(week), "Anna Orlova", "trade");
                say(record, 2, "Coast Wire", LAST.minusWeeks(week).minusDays(2), "Anna Orlova", "trade");
                say(record, 4, "Coast Wire", LAST.minusWeeks(week), "Boris Tamm", "peace");
            }
            say(record, 30, "Lake Herald", LAST, "Anna Orlova", "peace");
            say(record, 4, "Lake Herald", LAST.minusDays(1), "Anna Orlova", "withdrawal");
            say(record, 4, "Coast Wire", LAST.minusDays(3), "Anna Orlova", "withdrawal");
            say(record, 5, "Coast Wire", LAST.minusDays(6), "Anna Orlova", "peace");
            say(record, 3, "Newcomer", LAST, "Anna Orlova", "peace");
            say(record, 1, null, null, "Anna Orlova", "peace");
            // Copies are no news.
            String article = "copies";
            record.article(article, "Coast Wire", "Text").read(article, "Coast Wire", LAST);
            for (int i = 0; i < 40; i++) {
                record.echo("copy" + i, "said1", false, article, i, "DIRECT", "Anna Orlova", "copied", "trade");
            }
        }
    }

    /** What it said before is taken from the counts over all outlets. */
    @Test
    void whatAnOutletThatFellSilentSaidIsInNoBin() throws Exception {
        JsonPath before = ok("/trends", "to", LAST.toString()).extract().jsonPath();
        try (TestRecord record = TestRecord.opened()) {
            say(record, 5, "Closed Gazette", LAST.minusWeeks(4), "Anna Orlova", "peace");
            say(record, 2, null, LAST.minusWeeks(3), "Anna Orlova", "peace");
        }
        JsonPath report = ok("/trends", "to", LAST.toString()).extract().jsonPath();
        assertThat(report.<String>getList("leftOut"))
                .containsExactlyInAnyOrder("Closed Gazette", "Newcomer", "unknown");
        assertThat(report.getInt("before")).isEqualTo(before.getInt("before"));
        assertThat(report.<Map<String, Object>>getList("items")).isEqualTo(before.getList("items"));
    }

    private void say(TestRecord record, int times, String outlet, LocalDate day, String speaker, String topic)
            throws Exception {
        String article = "article" + number;
        record.article(article, outlet, "Text " + number).read(article, outlet, day);
        for (int i = 0; i < times; i++) {
            record.statement("said" + number++, article, i, "DIRECT", speaker, "words", topic);
        }
    }

    @Test
    void whatIsSaidMoreAndWhatIsNewComesFirstAndCopiesCountNothing() {
        JsonPath report = ok("/trends", "to", LAST.toString()).extract().jsonPath();
        assertThat(report.getString("window.from")).isEqualTo("2024-03-25");
        assertThat(report.getString("baseline.from")).isEqualTo("2024-01-22");
        assertThat(report.getString("baseline.to")).isEqualTo("2024-03-17");
        assertThat(report.getList("leftOut")).containsExactly("Newcomer");
        assertThat(report.getInt("undated")).isEqualTo(1);
        assertThat(report.getInt("echoes")).isEqualTo(43);
        assertThat(report.getInt("before")).isEqualTo(8 * 8);
        Map<String, Object> peace = item(report, "peace");
        assertThat(peace)
                .containsEntry("observed", 35)
                .containsEntry("elsewhere", 3)
                .containsEntry("before", 32);
        assertThat(item(report, "withdrawal"))
                .containsEntry("label", "NEW")
                .containsEntry("observed", 8)
                .containsEntry("outlets", 2)
                .containsEntry("ratio", null);
        assertThat(item(report, "trade"))
                .containsEntry("observed", 0)
                .containsEntry("more", false)
                .containsEntry("silent", true);
        assertThat(report.getList("items.id", String.class).getFirst()).isEqualTo("withdrawal");
    }

    @Test
    void aNumberOpensIntoTheListThatMakesItUp() throws Exception {
        JsonPath report = ok("/trends", "to", LAST.toString()).extract().jsonPath();
        for (Map<String, Object> item : report.<Map<String, Object>>getList("items")) {
            List<String> listed = walk(
                    "/statements",
                    200,
                    () -> {},
                    "first",
                    "true",
                    "topic",
                    item.get("id"),
                    "from",
                    report.getString("window.from"),
                    "to",
                    report.getString("window.to"));
            assertThat(listed)
                    .as(item.toString())
                    .hasSize((Integer) item.get("observed") + (Integer) item.get("elsewhere"));
        }
    }

    @Test
    void oneSpeakersTopicsAreAShareOfWhatTheSpeakerSays() {
        JsonPath report = ok("/trends", "to", LAST.toString(), "speaker", id("Boris Tamm"))
                .extract()
                .jsonPath();
        assertThat(report.getInt("echoes")).isZero();
        assertThat(report.getInt("before")).isEqualTo(32);
    }

    @Test
    void speakersAndOutletsAreCompared() {
        JsonPath speakers =
                ok("/trends", "of", "speakers", "to", LAST.toString()).extract().jsonPath();
        assertThat(speakers.getList("items.name")).contains("Boris Tamm");
        assertThat(item(speakers, id("Boris Tamm").toString()))
                .containsEntry("observed", 0)
                .containsEntry("before", 32);
        JsonPath outlets = ok("/trends", "of", "outlets", "topic", "peace", "to", LAST.toString(), "days", "28")
                .extract()
                .jsonPath();
        assertThat(outlets.getString("window.from")).isEqualTo("2024-03-04");
        assertThat(item(outlets, "Lake Herald")).containsEntry("observed", 30).containsEntry("before", 0);
    }

    @Test
    void aPairIsAShareOfWhatItsSpeakerSays() {
        JsonPath report =
                ok("/trends", "of", "pairs", "to", LAST.toString()).extract().jsonPath();
        assertThat(report.getString("of")).isEqualTo("pairs");
        assertThat(report.getInt("echoes")).isEqualTo(43);
        assertThat(report.getInt("before")).isEqualTo(8 * 4);
        Map<String, Object> peace = item(report, id("Anna Orlova") + "~peace");
        assertThat(peace)
                .containsEntry("name", "Anna Orlova on Peace")
                .containsEntry("pair", Map.of("speaker", id("Anna Orlova").toString(), "topic", "peace"))
                .containsEntry("label", "NEW")
                .containsEntry("observed", 35)
                .containsEntry("elsewhere", 3)
                .containsEntry("before", 0);
        assertThat(item(report, id("Anna Orlova") + "~trade"))
                .containsEntry("observed", 0)
                .containsEntry("before", 32)
                .containsEntry("silent", true);
        assertThat(report.getList("items.name", String.class)).noneMatch(name -> name.startsWith("Boris Tamm"));
    }

    @Test
    void pairsAreThoseOfASpeakerOrATopic() {
        JsonPath ofTopic = ok("/trends", "of", "pairs", "topic", "trade", "to", LAST.toString())
                .extract()
                .jsonPath();
        assertThat(ofTopic.getList("items.pair.topic")).containsOnly("trade");
        JsonPath ofSpeaker = ok("/trends", "of", "pairs", "speaker", id("Anna Orlova"), "to", LAST.toString())
                .extract()
                .jsonPath();
        JsonPath topics = ok("/trends", "of", "topics", "speaker", id("Anna Orlova"), "to", LAST.toString())
                .extract()
                .jsonPath();
        assertThat(ofSpeaker.getList("items.pair.topic")).containsExactlyElementsOf(topics.getList("items.id"));
        assertThat(ofSpeaker.getList("items.expected")).isEqualTo(topics.getList("items.expected"));
        ok("/trends", "of", "pairs", "speaker", id("Boris Tamm"), "to", LAST.toString())
                .body("items", empty());
    }

    @Test
    void aPairsNumberOpensIntoItsUtterances() throws Exception {
        JsonPath report = ok("/trends", "of", "pairs", "days", "28", "to", LAST.toString())
                .extract()
                .jsonPath();
        assertThat(report.getList("items")).isNotEmpty();
        for (Map<String, Object> item : report.<Map<String, Object>>getList("items")) {
            Map<?, ?> pair = (Map<?, ?>) item.get("pair");
            List<String> listed = walk(
                    "/statements",
                    200,
                    () -> {},
                    "first",
                    "true",
                    "speaker",
                    pair.get("speaker"),
                    "topic",
                    pair.get("topic"),
                    "from",
                    report.getString("window.from"),
                    "to",
                    report.getString("window.to"));
            assertThat(listed)
                    .as(item.toString())
                    .hasSize((Integer) item.get("observed") + (Integer) item.get("elsewhere"));
        }
    }

    @Test
    void aDayIsComparedWithTheSameWeekday() {
        JsonPath report =
                ok("/trends", "to", LAST.toString(), "days", "1").extract().jsonPath();
        assertThat(report.getInt("echoes")).isEqualTo(30);
        assertThat(report.getInt("before")).isEqualTo(8 * 6);
    }

    @Test
    void withoutADayTheLastThatHasStatementsIsMeant() {
        ok("/trends").body("window.to", equalTo(LAST.toString()));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        get("/trends", "to", "2999-01-01").statusCode(400).body("detail", containsString("day that is over"));
        get("/trends", "days", "3").statusCode(400).body("detail", containsString("1, 7 or 28"));
        get("/trends", "of", "outlets").statusCode(400).body("detail", containsString("give one"));
        get("/trends", "of", "topics", "topic", "peace").statusCode(400);
        get("/trends", "of", "speakers", "speaker", id("Boris Tamm")).statusCode(400);
        get("/trends", "of", "verbs")
                .statusCode(400)
                .body("detail", containsString("topics, speakers, pairs, outlets"));
    }

    private static Map<String, Object> item(JsonPath report, String id) {
        return report.<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + report.getList("items.id")));
    }
}
