package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PositionsApiTest extends ApiTest {
    private static final UUID ORLOVA = id("Anna Orlova");

    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).topic("talks", "peace", 2).topic("bees", null, 3);
            record.speaker("Anna Orlova", "PERSON").speaker("Jan Tamm", "PERSON");
            day(record, "a1", "Lake Herald", LocalDate.of(2024, 3, 5));
            day(record, "a2", "Coast Wire", LocalDate.of(2024, 3, 6));
            day(record, "a3", "Coast Wire", LocalDate.of(2024, 5, 1));
            day(record, "a4", null, LocalDate.of(2024, 5, 1));
            day(record, "a5", "Lake Herald", null);
            record.statement("stay", "a1", 0, "DIRECT", "Anna Orlova", "we stay", "talks");
            record.echo("copy", "stay", false, "a2", 0, "DIRECT", "Anna Orlova", "we stay", "talks");
            record.statement("leave", "a3", 0, "INDIRECT", "Anna Orlova", "they leave", "talks", "bees");
            record.statement("same", "a4", 0, "DIRECT", "Anna Orlova", "we go", "peace");
            record.statement("undated", "a5", 0, "DIRECT", "Anna Orlova", "we wait", "talks");
            record.statement("undated2", "a5", 1, "DIRECT", "Anna Orlova", "we sit", "talks");
            record.statement("honey", "a3", 1, "DIRECT", "Anna Orlova", "honey", "bees");
            record.statement("other", "a3", 2, "DIRECT", "Jan Tamm", "we stay", "talks");
            change(record, "stay", "leave", 0.4);
            change(record, "stay", "same", 0.2);
            change(record, "leave", "honey", 0.9);
        }
    }

    @Test
    void aPositionHasEachUtteranceOnceTheNewestFirstAndWhatMayHaveChanged() {
        ok("/positions", "speaker", ORLOVA, "topic", "peace")
                .body("echoes", equalTo(5))
                .body("items.statement.id", contains(inOrder("leave", "same", "stay", "undated", "undated2")))
                .body("items[2].statement.echo.statements", equalTo(2))
                .body("items[2].statement.echo.outlets", equalTo(2))
                .body("items[2].changes", empty())
                .body("items.find { it.statement.text == 'they leave' }.changes.score", contains(0.4f))
                .body(
                        "items.find { it.statement.text == 'they leave' }.changes[0].grounds[0].earlier",
                        equalTo("words of stay"))
                .body("next", nullValue());
        assertThat(ok("/statements", "speaker", ORLOVA, "topic", "peace", "first", "true")
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(5);
    }

    @Test
    void aTopicShowsOnlyChangesBetweenWhatIsAboutIt() {
        ok("/positions", "speaker", ORLOVA, "topic", "bees")
                .body("echoes", equalTo(2))
                .body("items.find { it.statement.text == 'honey' }.changes.score", contains(0.9f))
                .body("items.find { it.statement.text == 'they leave' }.changes", empty());
        ok("/positions", "speaker", ORLOVA, "topic", "talks")
                .body("items.statement.id", contains(names("leave", "stay", "undated", "undated2")));
    }

    @Test
    void pagesJoinUpWithoutGapsWhateverTheirSize() {
        for (int limit = 1; limit <= 6; limit++) {
            List<String> all = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                var page = ok("/positions", "speaker", ORLOVA, "topic", "peace", "limit", limit, "cursor", cursor);
                assertThat(page.extract().jsonPath().getInt("echoes")).isEqualTo(5);
                all.addAll(page.extract().jsonPath().getList("items.statement.id"));
                cursor = page.extract().path("next");
                assertThat(page.extract().header("Link") != null).isEqualTo(cursor != null);
            }
            assertThat(all).containsExactly(inOrder("leave", "same", "stay", "undated", "undated2"));
        }
    }

    @Test
    void filtersAreThoseOfTheFirstStatement() {
        ok(
                        "/positions",
                        "speaker",
                        ORLOVA,
                        "topic",
                        "peace",
                        "kind",
                        "direct",
                        "from",
                        "2024-03-05",
                        "to",
                        "2024-05-01")
                .body("echoes", equalTo(2))
                .body("items.statement.id", contains(names("same", "stay")));
        ok("/positions", "speaker", ORLOVA, "topic", "peace", "outlet", "unknown")
                .body("echoes", equalTo(1))
                .body("items.statement.id", contains(names("same")));
        ok("/positions", "speaker", ORLOVA, "topic", "peace", "outlet", "Lake Herald")
                .body("echoes", equalTo(3))
                .body("items.statement.id", contains(names("stay", "undated", "undated2")));
        ok("/positions", "speaker", id("nobody"), "topic", "peace")
                .body("echoes", equalTo(0))
                .body("items", empty());
    }

    @Test
    void changesAreListedTheBestFirstAndByWhatIsAskedFor() {
        ok("/positions/changes").body("items.later.text", contains("honey", "they leave", "we go"));
        ok("/positions/changes", "topic", "peace").body("items.later.text", contains("they leave", "we go"));
        ok("/positions/changes", "speaker", ORLOVA, "topic", "bees").body("items.later.text", contains("honey"));
        ok("/positions/changes", "speaker", id("Jan Tamm")).body("items", empty());
        ok("/positions/changes", "from", "2024-05-02").body("items", empty());
        String next = ok("/positions/changes", "limit", 2).extract().path("next");
        ok("/positions/changes", "limit", 2, "cursor", next)
                .body("items.later.text", contains("we go"))
                .body("next", nullValue());
    }

    @Test
    void aVerdictHoldsForCopiesAndSortsTheList() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            verdict(record, "copy", "leave", "REVERSAL", "Turned.", "2024-06-01T08:00:00Z");
        }
        ok("/positions/changes", "verdict", "none").body("items.later.text", contains("honey", "we go"));
        ok("/positions/changes", "verdict", "reversal")
                .body("items.later.text", contains("they leave"))
                .body("items[0].earlier.text", equalTo("we stay"))
                .body("items[0].verdict.reason", equalTo("Turned."))
                .body("items[0].verdict.decidedAt", equalTo("2024-06-01T08:00:00Z"));
        ok("/positions/changes", "verdict", "refinement").body("items", empty());
        try (TestRecord record = TestRecord.opened()) {
            verdict(record, "stay", "leave", "NO_CHANGE", "", "2024-06-02T08:00:00Z");
        }
        ok("/positions", "speaker", ORLOVA, "topic", "talks")
                .body("items[0].changes[0].verdict.verdict", equalTo("NO_CHANGE"));
        ok("/positions/changes", "verdict", "reversal").body("items", empty());
    }

    @Test
    void whatAPersonHasPickedStandsAfterWhatWasPointedOut() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            verdict(record, "same", "leave", "REFINEMENT", "", "2024-06-01T08:00:00Z");
        }
        var all = ok("/positions/changes").extract().jsonPath();
        assertThat(all.getList("items.score")).hasSize(4).last().isNull();
        assertThat(all.getString("items[3].verdict.verdict")).isEqualTo("REFINEMENT");
        String next = ok("/positions/changes", "limit", 3).extract().path("next");
        ok("/positions/changes", "limit", 3, "cursor", next).body("items.verdict.verdict", contains("REFINEMENT"));
        var entries =
                ok("/positions", "speaker", ORLOVA, "topic", "peace").extract().jsonPath();
        assertThat(entries.getList("items.changes.verdict.verdict.flatten().findAll { it != null }", String.class))
                .containsExactly("REFINEMENT");
    }

    @Test
    void anyTwoOfOneSpeakerStandSideBySide() {
        for (String both : List.of(id("stay") + "~" + id("leave"), id("leave") + "~" + id("stay"))) {
            ok("/positions/changes/" + both)
                    .body("id", equalTo(id("stay") + "~" + id("leave")))
                    .body("meaning", equalTo(0.5f));
        }
        ok("/positions/changes/" + id("honey") + "~" + id("stay"))
                .body("earlier.text", equalTo("we stay"))
                .body("score", nullValue())
                .body("grounds", empty());
        get("/positions/changes/" + id("other") + "~" + id("stay"))
                .statusCode(404)
                .body("code", equalTo("change-not-found"));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        get("/positions", "speaker", ORLOVA).statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/positions", "topic", "peace").statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/positions", "speaker", "unknown", "topic", "peace").statusCode(400);
        get("/positions/changes", "verdict", "perhaps").statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/positions/changes/nonsense").statusCode(400).body("code", equalTo("invalid-parameter"));
        get("/positions/changes/" + id("stay") + "~" + id("stay")).statusCode(400);
        get("/positions", "speaker", ORLOVA, "topic", "peace", "cursor", "x")
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    /** Of one day the article with the greater id comes first. */
    private static String[] inOrder(String one, String other, String... rest) {
        boolean isFirst = id("a3").toString().compareTo(id("a4").toString()) > 0;
        List<String> all = new ArrayList<>(isFirst ? List.of(one, other) : List.of(other, one));
        all.addAll(List.of(rest));
        return names(all.toArray(String[]::new));
    }

    private static String[] names(String... names) {
        return List.of(names).stream().map(name -> id(name).toString()).toArray(String[]::new);
    }

    private static void day(TestRecord record, String name, String outlet, LocalDate day) throws SQLException {
        record.article(name, outlet, "we stay they leave we go we wait we sit honey")
                .read(name, outlet, day);
    }

    private static void change(TestRecord record, String earlier, String later, double score) throws SQLException {
        record.run(
                "INSERT INTO position_change VALUES (?, ?, ?, ?, 0.5, '{NEGATION}', ARRAY['words of ' || ?], ARRAY['words of ' || ?])",
                id(earlier),
                id(later),
                ORLOVA,
                score,
                earlier,
                later);
    }

    private static void verdict(TestRecord record, String one, String other, String verdict, String reason, String at)
            throws SQLException {
        record.run(
                "INSERT INTO position_verdict SELECT least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?",
                id(one),
                id(other),
                id(one),
                id(other),
                verdict,
                reason,
                Instant.parse(at));
    }
}
