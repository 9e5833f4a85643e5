package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every count of a facet must be the number of statements that the list holds with that value. */
@QuarkusTest
class FacetsApiTest extends ApiTest {
    private static final Map<String, String> WORDS = Map.of(
            "speakers", "speaker", "topics", "topic", "outlets", "outlet", "kinds", "kind", "statuses", "status");

    /** To a page of a list, so that most have several. */
    private static final int A_FEW = 7;

    @Test
    void everyCountIsWhatTheListHoldsUnderThatValue() throws Exception {
        write(new Random(20261122));
        List<Map<String, Object>> filters = List.of(
                Map.of(),
                Map.of("q", "harbour"),
                Map.of("q", "harbour -bridge", "kind", "direct"),
                Map.of("speaker", id("Anna Orlova"), "from", "2023-06-01"),
                Map.of("speaker", "unknown"),
                Map.of("speaker", id("Boris Tamm"), "outlet", "Lake Herald"),
                Map.of("speaker", id("Boris Tamm"), "outlet", "unknown", "first", "true"),
                Map.of("outlet", "Coast Wire", "to", "2023-12-31", "first", "true"),
                Map.of("topic", "peace"),
                Map.of("topic", "talks", "status", "denied"),
                Map.of("topic", "withdrawal", "q", "bridge", "from", "2024-01-02", "to", "2024-02-20"),
                Map.of("article", id("article3")),
                Map.of("q", "nowhere"));
        for (Map<String, Object> filter : filters) {
            everyCountIs(filter);
        }
    }

    @Test
    void aFacetGoesByItsOwnFilterTooAndByNameAndRank() throws Exception {
        write(new Random(5));
        ok("/statements/facets", "kind", "mixed").body("kinds.values.value", contains("mixed"));
        ok("/statements/facets", "speaker", id("Anna Orlova")).body("speakers.values.label", contains("Anna Orlova"));
        JsonPath all = ok("/statements/facets").extract().jsonPath();
        assertThat(all.<Integer>getList("speakers.values.statements"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(all.getBoolean("exact")).isTrue();
        assertThat(all.getString("times.by")).isEqualTo("year");
    }

    /** More statements than are looked at one by one. */
    @Test
    void ofVeryManyTheRollUpsTellExactlyAndWhatTheyCannotTellIsAtLeast() throws Exception {
        int statements = 5_400;
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).topic("talks", "peace", 2).speaker("Anna Orlova", "PERSON");
            record.article("many", "Coast Wire", "harbour").read("many", "Coast Wire", LocalDate.of(2020, 2, 3));
            record.run(
                    "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_id,"
                            + " speaker_kind, candidates, decided_by, outlet, published_on) SELECT gen_random_uuid(), '"
                            + id("many")
                            + "', i, 'DIRECT', '{0,7}', '{}', '{}', 'harbour', '" + id("Anna Orlova")
                            + "', 'PERSON', '{}', '{a}', 'Coast Wire', '2020-02-03' FROM generate_series(1, "
                            + statements + ") i");
            record.run("INSERT INTO statement_topic SELECT id, 'talks', 0.5 FROM statement");
            record.run(
                    "INSERT INTO statement_day SELECT published_on, outlet, speaker_id, kind, count(*) FROM statement"
                            + " GROUP BY 1, 2, 3, 4");
            record.run(
                    "INSERT INTO topic_day SELECT published_on, outlet, speaker_id, topic, kind, count(*) FROM statement,"
                            + " unnest('{peace,talks}'::text[]) topic GROUP BY 1, 2, 3, 4, 5");
        }
        ok("/statements/facets", "outlet", "Coast Wire")
                .body("statements", equalTo(statements))
                .body("exact", equalTo(true))
                .body("speakers.values[0].statements", equalTo(statements))
                .body("topics.values.value", contains("peace", "talks"))
                .body("topics.values.statements", contains(statements, statements))
                .body("topics.exact", equalTo(true))
                .body("times.bins[0].statements", equalTo(statements))
                .body("statuses.exact", equalTo(false))
                .body("statuses.values[0].statements", equalTo(1_001));
        ok("/statements/facets", "topic", "talks")
                .body("statements", equalTo(statements))
                .body("topics.values.value", contains("talks"));
        for (Object[] filter : List.of(
                new Object[] {},
                new Object[] {"speaker", id("Anna Orlova")},
                new Object[] {"topic", "peace"},
                new Object[] {"topic", "peace", "first", "false"},
                new Object[] {"kind", "direct"},
                new Object[] {"from", "2020-01-01"},
                new Object[] {"topic", "peace", "kind", "direct", "to", "2020-12-31"},
                new Object[] {"outlet", "Coast Wire", "to", "2020-12-31"},
                new Object[] {"outlet", "Coast Wire", "topic", "peace"},
                new Object[] {"speaker", id("Anna Orlova"), "outlet", "Coast Wire"},
                new Object[] {"speaker", id("Anna Orlova"), "topic", "peace"})) {
            ok("/statements/facets", filter)
                    .body("exact", equalTo(true))
                    .body("speakers.values.label", contains("Anna Orlova"))
                    .body("speakers.values.statements", contains(statements))
                    .body("outlets.values.value", contains("Coast Wire"))
                    .body("outlets.values.statements", contains(statements))
                    .body("topics.values.value", contains("peace", "talks"))
                    .body("topics.values.statements", contains(statements, statements))
                    .body("kinds.values.statements", contains(statements))
                    .body("times.bins.statements", contains(statements))
                    .body("statuses.values.statements", contains(1_000 + 1));
        }
        ok("/statements/facets", "first", "true").body("statements", equalTo(0));
        ok("/statements/facets", "q", "harbour")
                .body("statements", equalTo(2_001))
                .body("exact", equalTo(false))
                .body("speakers.exact", equalTo(false))
                .body("times.exact", equalTo(false))
                .body("topics.values[0].statements", equalTo(2_001));
    }

    /** More have the word than are looked at: what else is asked for is counted among the first of them. */
    @Test
    void ofAFrequentWordTheFirstAreLookedAt() throws Exception {
        int statements = 5_200;
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).topic("talks", "peace", 2);
            record.article("many", "Coast Wire", "harbour").read("many", "Coast Wire", LocalDate.of(2020, 2, 3));
            record.run(
                    "INSERT INTO statement (id, article_id, ordinal, kind, status, content, cue, source, content_text,"
                            + " speaker_kind, candidates, decided_by, outlet, published_on) SELECT gen_random_uuid(), ?, i,"
                            + " CASE WHEN i % 10 = 0 THEN 'INDIRECT' ELSE 'DIRECT' END, CASE WHEN i % 10 = 0 THEN 'DENIED' ELSE 'ASSERTED' END, '{0,7}', '{}', '{}', 'harbour', 'UNKNOWN',"
                            + " '{}', '{a}', 'Coast Wire', '2020-02-03' FROM generate_series(1, ?) i",
                    id("many"), statements);
            record.run("INSERT INTO statement_topic SELECT id, 'talks', 0.5 FROM statement WHERE ordinal <= 300");
        }
        int reported = ok("/statements/facets", "q", "harbour", "kind", "indirect")
                .body("exact", equalTo(false))
                .extract()
                .jsonPath()
                .getInt("statements");
        assertThat(reported).isBetween(520 - 200, 520);
        ok("/statements/facets", "q", "harbour", "status", "denied")
                .body("exact", equalTo(true))
                .body("statuses.values.value", contains("denied"))
                .body("statements", equalTo(520));
        ok("/statements/facets", "q", "harbour", "topic", "peace")
                .body("exact", equalTo(true))
                .body("statements", equalTo(300));
        ok("/statements/facets", "q", "harbour", "status", "denied", "article", id("many"))
                .body("exact", equalTo(true))
                .body("statements", equalTo(520));
    }

    private static void everyCountIs(Map<String, Object> filter) throws Exception {
        JsonPath facets = ok("/statements/facets", pairs(filter)).extract().jsonPath();
        assertThat(facets.getBoolean("exact")).isTrue();
        assertThat(facets.getLong("statements")).as("%s", filter).isEqualTo(listed(filter, Map.of()));
        for (Map.Entry<String, String> facet : WORDS.entrySet()) {
            List<Map<String, Object>> values = facets.getList(facet.getKey() + ".values");
            for (Map<String, Object> value : values) {
                assertThat(((Integer) value.get("statements")).longValue())
                        .as("%s of %s", value, filter)
                        .isPositive()
                        .isEqualTo(listed(filter, Map.of(facet.getValue(), value.get("value"))));
            }
        }
        List<Map<String, Object>> bins = facets.getList("times.bins");
        for (Map<String, Object> bin : bins) {
            assertThat(((Integer) bin.get("statements")).longValue())
                    .as("%s of %s", bin, filter)
                    .isPositive()
                    .isEqualTo(listed(filter, Map.of("from", bin.get("start"), "to", bin.get("end"))));
        }
    }

    private static long listed(Map<String, Object> filter, Map<String, Object> more) throws Exception {
        Map<String, Object> all = new LinkedHashMap<>(filter);
        all.putAll(more);
        return walk("/statements", A_FEW, () -> {}, pairs(all)).size();
    }

    private static Object[] pairs(Map<String, Object> filter) {
        List<Object> pairs = new ArrayList<>();
        filter.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray();
    }

    private static void write(Random random) throws Exception {
        String[] speakers = {"Anna Orlova", "Boris Tamm", "Carl Tamme", null};
        String[] outlets = {"Lake Herald", "Coast Wire", null};
        String[] kinds = {"DIRECT", "MIXED", "INDIRECT"};
        String[] words = {"harbour", "bridge", "harbour and bridge"};
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1)
                    .topic("talks", "peace", 2)
                    .topic("withdrawal", "talks", 3)
                    .topic("trade", null, 4);
            for (int i = 0; i < 3; i++) {
                record.speaker(speakers[i], "PERSON");
            }
            List<String> topics = List.of("peace", "talks", "withdrawal", "trade");
            for (int article = 0; article < 50; article++) {
                String name = "article" + article;
                String outlet = outlets[random.nextInt(3)];
                LocalDate day =
                        random.nextInt(5) == 0 ? null : LocalDate.of(2023, 5, 1).plusDays(random.nextInt(420));
                record.article(name, outlet, "Text").read(name, outlet, day);
                for (int ordinal = 0; ordinal < random.nextInt(6); ordinal++) {
                    String said = name + "-" + ordinal;
                    String[] about = topics.stream()
                            .filter(topic -> random.nextInt(3) == 0)
                            .toArray(String[]::new);
                    record.echo(
                            said,
                            said,
                            random.nextBoolean(),
                            name,
                            ordinal,
                            kinds[random.nextInt(3)],
                            speakers[random.nextInt(4)],
                            words[random.nextInt(3)],
                            about);
                    if (random.nextInt(4) == 0) {
                        record.run("UPDATE statement SET status = 'DENIED' WHERE id = ?", id(said));
                    }
                }
            }
        }
    }
}
