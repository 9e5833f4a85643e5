package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a random record, every count must be the number of statements that the same filter lists. */
@QuarkusTest
class RollUpApiTest extends ApiTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);
    private static final List<String> SPEAKERS = Arrays.asList("Anna Orlova", "Boris Tamm", "Carl Tamme", null);
    private static final List<String> OUTLETS = Arrays.asList("Lake Herald", "Coast Wire", null);
    private static final List<String> TOPICS = List.of("peace", "talks", "withdrawal", "trade");
    private static final List<String> KINDS = List.of("DIRECT", "MIXED", "INDIRECT");

    record Said(String speaker, String outlet, String kind, LocalDate day, List<String> topics, boolean first) {}

    @Test
    void countsAreWhatTheListsHoldForEveryCombinationOfFilters() throws Exception {
        long seed = 20261122;
        List<Said> said = write(new Random(seed));
        for (Map<String, String> filter : combinations()) {
            JsonPath counts = counts(filter);
            List<Said> fitting =
                    said.stream().filter(statement -> fits(statement, filter)).toList();
            List<Said> dated = fitting.stream()
                    .filter(statement -> statement.day() != null && inTime(statement.day(), filter))
                    .toList();
            assertThat(counts.getLong("total")).as("seed %d, %s", seed, filter).isEqualTo(dated.size());
            assertThat(counts.getLong("undated"))
                    .as("undated, seed %d, %s", seed, filter)
                    .isEqualTo(fitting.stream()
                            .filter(statement -> statement.day() == null)
                            .count());
            everyBinIsARecount(counts, dated, filter);
        }
    }

    @Test
    void aBinOpensIntoTheListThatMakesItUp() throws Exception {
        write(new Random(7));
        JsonPath counts = counts(Map.of("by", "week", "topic", "peace", "outlet", "Coast Wire"));
        List<Map<String, Object>> bins = counts.getList("bins");
        assertThat(bins).hasSizeGreaterThan(3);
        for (Map<String, Object> bin : bins) {
            List<String> listed = walk(
                    "/statements",
                    200,
                    () -> {},
                    "topic",
                    "peace",
                    "outlet",
                    "Coast Wire",
                    "from",
                    bin.get("start"),
                    "to",
                    bin.get("end"));
            assertThat(listed).hasSize((Integer) bin.get("statements"));
        }
    }

    private static void everyBinIsARecount(JsonPath counts, List<Said> dated, Map<String, String> filter) {
        List<Map<String, Object>> bins = counts.getList("bins");
        for (Map<String, Object> bin : bins) {
            LocalDate start = LocalDate.parse((String) bin.get("start"));
            LocalDate end = LocalDate.parse((String) bin.get("end"));
            long recounted = dated.stream()
                    .filter(statement ->
                            !statement.day().isBefore(start) && !statement.day().isAfter(end))
                    .count();
            assertThat(((Integer) bin.get("statements")).longValue())
                    .as("%s of %s", bin, filter)
                    .isEqualTo(recounted);
        }
    }

    private static JsonPath counts(Map<String, String> filter) {
        return ok(
                        "/counts",
                        filter.entrySet().stream()
                                .flatMap(word -> Stream.of(word.getKey(), word.getValue()))
                                .toArray())
                .extract()
                .jsonPath();
    }

    private static boolean fits(Said statement, Map<String, String> filter) {
        return is(
                        filter.get("speaker"),
                        statement.speaker() == null
                                ? null
                                : id(statement.speaker()).toString())
                && is(filter.get("outlet"), statement.outlet())
                && is(filter.get("kind"), statement.kind())
                && is(filter.get("first"), String.valueOf(statement.first()))
                && about(statement, filter.get("topic"))
                && (filter.get("q") == null
                        || statement.day() == null
                        || statement.day().getDayOfMonth() % 2 == 0);
    }

    private static boolean is(String asked, String value) {
        return asked == null || (asked.equals("unknown") ? value == null : asked.equals(value));
    }

    private static boolean about(Said statement, String topic) {
        List<String> within = switch (topic) {
            case null -> null;
            case "peace" -> List.of("peace", "talks", "withdrawal");
            case "talks" -> List.of("talks", "withdrawal");
            default -> List.of(topic);
        };
        return within == null || statement.topics().stream().anyMatch(within::contains);
    }

    private static boolean inTime(LocalDate day, Map<String, String> filter) {
        return (filter.get("from") == null || !day.isBefore(LocalDate.parse(filter.get("from"))))
                && (filter.get("to") == null || !day.isAfter(LocalDate.parse(filter.get("to"))));
    }

    /** Every combination of one value or none of each word. */
    private static List<Map<String, String>> combinations() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("speaker", Arrays.asList(null, id("Anna Orlova").toString(), "unknown"));
        words.put("outlet", Arrays.asList(null, "Coast Wire", "unknown"));
        words.put("kind", Arrays.asList(null, "MIXED"));
        words.put("topic", Arrays.asList(null, "peace", "withdrawal"));
        words.put("first", Arrays.asList(null, "true"));
        words.put("q", Arrays.asList(null, "even"));
        words.put("from", Arrays.asList(null, FIRST.plusDays(9).toString()));
        words.put("to", Arrays.asList(null, FIRST.plusDays(25).toString()));
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of("by", "week")));
        words.forEach((word, values) -> {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : all) {
                for (String value : values) {
                    Map<String, String> more = new LinkedHashMap<>(shorter);
                    if (value != null) {
                        more.put(word, value);
                    }
                    longer.add(more);
                }
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }

    static List<Said> write(Random random) throws Exception {
        List<Said> said = new ArrayList<>();
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1)
                    .topic("talks", "peace", 2)
                    .topic("withdrawal", "talks", 3)
                    .topic("trade", null, 4);
            for (String speaker : SPEAKERS.subList(0, 3)) {
                record.speaker(speaker, "PERSON");
            }
            for (int article = 0; article < 60; article++) {
                String name = "article" + article;
                String outlet = any(OUTLETS, random);
                LocalDate day = random.nextInt(5) == 0 ? null : FIRST.plusDays(random.nextInt(40));
                record.article(name, outlet, "Text").read(name, outlet, day);
                for (int ordinal = 0; ordinal < random.nextInt(6); ordinal++) {
                    Said next = new Said(
                            any(SPEAKERS, random),
                            outlet,
                            any(KINDS, random),
                            day,
                            topics(random),
                            random.nextBoolean());
                    boolean even = day == null || day.getDayOfMonth() % 2 == 0;
                    record.echo(
                            name + "-" + ordinal,
                            name + "-" + ordinal,
                            next.first(),
                            name,
                            ordinal,
                            next.kind(),
                            next.speaker(),
                            even ? "even words" : "odd words",
                            next.topics().toArray(String[]::new));
                    said.add(next);
                }
            }
        }
        return said;
    }

    private static List<String> topics(Random random) {
        TreeSet<String> topics = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            topics.add(any(TOPICS, random));
        }
        return List.copyOf(topics);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
