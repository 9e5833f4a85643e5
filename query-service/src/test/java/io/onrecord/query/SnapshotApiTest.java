package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was asked of the record as it stood has the same answer tomorrow. */
@QuarkusTest
class SnapshotApiTest extends ApiTest {
    private static final Instant BEGIN = Instant.parse("2024-06-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final int ARTICLES = 40;

    /** Recorded an hour apart, published in any order or never, some on days that lie ahead. */
    private static void write(TestRecord record) throws Exception {
        Random random = new Random(3);
        record.topic("peace", null, 1).topic("talks", "peace", 2).speaker("Anna Orlova", "PERSON");
        for (int i = 0; i < ARTICLES; i++) {
            String outlet = random.nextBoolean() ? "Lake Herald" : "Coast Wire";
            LocalDate day = random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(32));
            record.article("a" + i, outlet, "Text").read("a" + i, outlet, day);
            for (int k = 0; k < 2; k++) {
                record.statement(
                        "s" + i + "-" + k,
                        "a" + i,
                        k,
                        random.nextBoolean() ? "DIRECT" : "INDIRECT",
                        random.nextBoolean() ? "Anna Orlova" : null,
                        "words " + i,
                        random.nextBoolean() ? new String[] {"talks"} : new String[0]);
            }
            Instant recorded = BEGIN.plusSeconds(3600L * i);
            record.run("UPDATE statement SET recorded_at = ? WHERE article_id = ?", recorded, id("a" + i))
                    .run(
                            "UPDATE reading SET first_extracted_at = ?, extracted_at = ? WHERE article_id = ?",
                            recorded,
                            recorded,
                            id("a" + i));
        }
    }

    @Test
    void listsExportsAndCountsAreOfWhatTheRecordHeldThen() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            write(record);
        }
        List<String> all = walk("/statements", 200, () -> {});
        assertThat(all).hasSize(2 * ARTICLES);
        for (int held : List.of(0, 1, 17, ARTICLES)) {
            String asOf = BEGIN.plusSeconds(3600L * held - 1).toString();
            List<String> then = walk("/statements", 7, () -> {}, "asOf", asOf);
            assertThat(then)
                    .containsExactlyElementsOf(
                            all.stream().filter(heldThen(held)::contains).toList());
            assertThat(ok("/statements.csv", "asOf", asOf).extract().asString().lines())
                    .hasSize(then.size() + 1);
            for (Object[] filter : filters()) {
                countsAreTheList(asOf, filter);
            }
        }
    }

    private static List<String> heldThen(int articles) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            ids.add(id("s" + i + "-0").toString());
            ids.add(id("s" + i + "-1").toString());
        }
        return ids;
    }

    private static List<Object[]> filters() {
        return List.of(
                new Object[0],
                new Object[] {"speaker", id("Anna Orlova")},
                new Object[] {"topic", "peace", "kind", "direct"},
                new Object[] {"outlet", "Coast Wire", "first", "true"},
                new Object[] {"q", "words", "speaker", "unknown"},
                new Object[] {"from", "2024-05-10", "to", "2024-05-20"});
    }

    private static void countsAreTheList(String asOf, Object... filter) throws Exception {
        Object[] asked =
                Stream.concat(Stream.of(filter), Stream.of("asOf", asOf)).toArray();
        var counts = ok("/counts", asked).extract().jsonPath();
        boolean dated = List.of(filter).contains("from");
        long counted = counts.getLong("total") + (dated ? 0 : counts.getLong("undated"));
        assertThat(walk("/statements", 200, () -> {}, asked))
                .as("%s", List.of(asked))
                .hasSize((int) counted);
    }

    @Test
    void whatComesLaterChangesNothingAndWhatIsReadAgainIsSaid() throws Exception {
        String asOf = BEGIN.plusSeconds(3600L * 20).toString();
        try (TestRecord record = TestRecord.emptied()) {
            write(record);
            String then = ok("/statements", "asOf", asOf, "limit", 200)
                    .header("Onrecord-Reread", equalTo("0"))
                    .extract()
                    .asString();
            record.article("new", "Lake Herald", "Text")
                    .read("new", "Lake Herald", DAY)
                    .statement("late", "new", 0, "DIRECT", "Anna Orlova", "words", "talks");
            ok("/statements", "asOf", asOf, "limit", 200).body(equalTo(then)).header("Onrecord-Reread", equalTo("0"));
            record.run(
                    "UPDATE reading SET extracted_at = now() WHERE article_id IN (?, ?, ?)",
                    id("a1"),
                    id("a2"),
                    id("a30"));
        }
        ok("/statements", "asOf", asOf).header("Onrecord-Reread", equalTo("2"));
        ok("/statements.jsonl", "asOf", asOf).header("Onrecord-Reread", equalTo("2"));
        ok("/counts", "asOf", asOf, "article", id("a1")).header("Onrecord-Reread", equalTo("1"));
        ok("/statements", "asOf", asOf, "article", id("a3")).header("Onrecord-Reread", equalTo("0"));
        ok("/statements").header("Onrecord-Reread", equalTo(null));
    }
}
