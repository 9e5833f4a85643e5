package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseApiTest extends ApiTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 30;

    private int number;

    /** Thirty weeks of ten utterances; peace is one of them, from week 15 on five, and in week 7 there is a burst of twenty. */
    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).topic("trade", null, 2).speaker("Anna Orlova", "PERSON");
            for (int week = 0; week < WEEKS; week++) {
                LocalDate day = MONDAY.plusWeeks(week).plusDays(2);
                int peace = week < 15 ? 1 : 5;
                say(record, peace, day, "peace");
                say(record, 10 - peace, day, "trade");
            }
            say(record, 20, MONDAY.plusWeeks(7).plusDays(3), "peace");
            say(record, 2, MONDAY.plusWeeks(WEEKS), "peace");
            say(record, 1, null, "peace");
        }
    }

    private void say(TestRecord record, int times, LocalDate day, String topic) throws Exception {
        String article = "article" + number;
        record.article(article, "Lake Herald", "Text " + number).read(article, "Lake Herald", day);
        for (int i = 0; i < times; i++) {
            record.statement("said" + number++, article, i, "DIRECT", "Anna Orlova", "words", topic);
        }
    }

    @Test
    void weeksLevelsAndBurstsAreFound() {
        JsonPath course = ok("/course", "topic", "peace").extract().jsonPath();
        // The first week begins before anything is known, the last is not over when it ends with a Monday.
        assertThat(course.getList("weeks")).hasSize(WEEKS - 1);
        assertThat(course.getString("weeks[0].from")).isEqualTo("2024-01-08");
        assertThat(course.getInt("undated")).isEqualTo(1);
        assertThat(course.getList("levels")).hasSize(2);
        assertThat(course.getString("levels[1].from")).isEqualTo("2024-04-15");
        assertThat(course.getDouble("levels[1].share")).isBetween(0.4, 0.6);
        assertThat(course.getList("episodes")).hasSize(1);
        assertThat(course.getString("episodes[0].from")).isEqualTo("2024-02-22");
        assertThat(course.getInt("episodes[0].observed")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aWeeksNumberOpensIntoTheListThatMakesItUp() throws Exception {
        JsonPath course = ok("/course", "topic", "peace").extract().jsonPath();
        for (Map<String, Object> week :
                course.<Map<String, Object>>getList("weeks").subList(5, 16)) {
            List<String> listed = walk(
                    "/statements",
                    200,
                    () -> {},
                    "first",
                    "true",
                    "topic",
                    "peace",
                    "from",
                    week.get("from"),
                    "to",
                    week.get("to"));
            assertThat(listed).as(week.toString()).hasSize((Integer) week.get("echoes"));
        }
    }

    @Test
    void boundsAreWholeWeeksWithin() {
        ok("/course", "topic", "peace", "from", "2024-02-07", "to", "2024-03-05")
                .body("weeks", hasSize(3))
                .body("weeks[0].from", equalTo("2024-02-12"))
                .body("weeks[2].to", equalTo("2024-03-03"));
        ok("/course", "topic", "peace", "from", "2024-02-07", "to", "2024-02-09")
                .body("weeks", empty());
        ok("/course", "topic", "nothing").body("weeks.echoes.max()", equalTo(0));
    }

    @Test
    void aSpeakersTopicIsAShareOfWhatTheSpeakerSays() {
        ok("/course", "topic", "peace", "speaker", id("Anna Orlova")).body("weeks[0].of", equalTo(10));
        ok("/course", "topic", "peace", "speaker", id("Nobody")).body("weeks", empty());
    }

    @Test
    void refusesEverythingAndCenturies() {
        get("/course").statusCode(400).body("detail", containsString("must be given"));
        get("/course", "topic", "peace", "from", "1900-01-01").statusCode(400).body("code", equalTo("too-many-bins"));
        get("/course", "topic", "peace", "kind", "direct").statusCode(400).body("code", equalTo("unknown-parameter"));
    }
}
