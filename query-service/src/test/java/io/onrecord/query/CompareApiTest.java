package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.Compared.Bin;
import io.onrecord.contracts.api.Compared.Item;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a random record, every number of a comparison is the length of the list that it opens. */
@QuarkusTest
class CompareApiTest extends ApiTest {
    private static final Map<String, List<String>> ITEMS = Map.of(
            "topics", List.of("peace", "withdrawal", "trade"),
            "speakers", List.of(id("Boris Tamm").toString(), "unknown"),
            "outlets", List.of("Coast Wire", "unknown"));

    /** How long a list is; many numbers open into the same. */
    private final Map<Map<String, String>, Integer> lengths = new HashMap<>();

    @BeforeEach
    void write() throws Exception {
        RollUpApiTest.write(new Random(20261122));
    }

    @Test
    void everyNumberIsTheLengthOfTheListThatItOpens() throws Exception {
        for (String of : ITEMS.keySet()) {
            for (Map<String, String> filter : filters(of)) {
                Compared compared = compare(of, filter, "by", "month");
                assertThat(compared.items()).extracting(Item::id).isEqualTo(ITEMS.get(of));
                for (Item item : compared.items()) {
                    Map<String, String> own = new LinkedHashMap<>(filter);
                    own.put(of.substring(0, of.length() - 1), item.id());
                    everyBin(item, own, filter);
                    undated(item, own);
                }
            }
        }
    }

    private void everyBin(Item item, Map<String, String> own, Map<String, String> filter) throws Exception {
        List<Bin> bins = new ArrayList<>(item.bins());
        bins.add(item.total());
        for (Bin bin : bins) {
            assertThat(bin.echoes()).as("%s of %s", bin, own).isEqualTo(listed(own, bin, true));
            assertThat(bin.statements()).as("%s of %s", bin, own).isEqualTo(listed(own, bin, false));
            assertThat(bin.of()).as("%s of %s", bin, filter).isEqualTo(listed(filter, bin, true));
            if (bin.of() > 0) {
                assertThat(bin.share().value()).isEqualTo((double) bin.echoes() / bin.of());
                assertThat(bin.share().value())
                        .isBetween(bin.share().low(), bin.share().high());
            } else {
                assertThat(bin.share()).isNull();
            }
        }
    }

    private void undated(Item item, Map<String, String> own) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.remove("from");
        all.remove("to");
        Bin ever = new Bin(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1), 0, 0, 0, null);
        assertThat(item.undatedStatements())
                .as("undated of %s", own)
                .isEqualTo(listed(all, null, false) - listed(all, ever, false));
        assertThat(item.undatedEchoes())
                .as("undated of %s", own)
                .isEqualTo(listed(all, null, true) - listed(all, ever, true));
    }

    private long listed(Map<String, String> filter, Bin bin, boolean once) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(filter);
        if (bin != null) {
            all.put("from", bin.start().toString());
            all.put("to", bin.end().toString());
        }
        if (once) {
            all.put("first", "true");
        }
        Integer known = lengths.get(all);
        if (known == null) {
            known = walk("/statements", 200, () -> {}, flat(all)).size();
            lengths.put(all, known);
        }
        return known;
    }

    /** Each of the other filters or none, and bounds in time or none. */
    private static List<Map<String, String>> filters(String of) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("speaker", id("Anna Orlova").toString());
        words.put("topic", "talks");
        words.put("outlet", "Coast Wire");
        words.put("kind", "mixed");
        words.put("from", "2023-12-28");
        words.remove(of.substring(0, of.length() - 1));
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        words.forEach((word, value) -> {
            for (Map<String, String> shorter : List.copyOf(all)) {
                Map<String, String> longer = new LinkedHashMap<>(shorter);
                longer.put(word, value);
                if (word.equals("from")) {
                    longer.put("to", "2024-01-20");
                }
                all.add(longer);
            }
        });
        return all;
    }

    private static Compared compare(String of, Map<String, String> filter, String... more) {
        List<Object> all = new ArrayList<>(List.of("of", of, "id", ITEMS.get(of)));
        all.addAll(Arrays.asList(flat(filter)));
        all.addAll(List.of(more));
        return ok("/compare", all.toArray()).extract().as(Compared.class);
    }

    private static Object[] flat(Map<String, String> filter) {
        return filter.entrySet().stream()
                .flatMap(word -> java.util.stream.Stream.of(word.getKey(), word.getValue()))
                .toArray();
    }

    @Test
    void allItemsHaveTheSameBinsWhichAreAsWideAsAChartWants() {
        Compared compared = compare("speakers", Map.of());
        assertThat(compared.by()).isEqualTo("day");
        assertThat(compared.items().get(0).bins())
                .extracting(Bin::start)
                .isEqualTo(
                        compared.items().get(1).bins().stream().map(Bin::start).toList());
        assertThat(compared.items()).extracting(Item::name).containsExactly("Boris Tamm", "unknown");
        assertThat(compare("topics", Map.of(), "from", "2023-01-01", "to", "2024-01-15")
                        .by())
                .isEqualTo("week");
        ok("/compare", "id", ITEMS.get("topics"), "from", "2020-01-01", "to", "2020-02-10", "by", "month")
                .body("items[0].bins", hasSize(2))
                .body("items[0].bins[1].end", equalTo("2020-02-10"))
                .body("items[0].total.of", equalTo(0))
                .body("items[0].total.share", nullValue());
    }

    @Test
    void theTableHasARowForEveryItemAndBin() throws Exception {
        Compared compared = compare("outlets", Map.of("topic", "peace"), "by", "week");
        String csv = ok("/compare.csv", "of", "outlets", "id", ITEMS.get("outlets"), "topic", "peace", "by", "week")
                .contentType("text/csv")
                .header("Content-Disposition", containsString("comparison.csv"))
                .extract()
                .asString();
        List<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)
                .readAll();
        assertThat(rows).hasSize(2 * compared.items().getFirst().bins().size());
        for (int i = 0; i < rows.size(); i++) {
            List<Bin> bins = compared.items().getFirst().bins();
            Bin bin = compared.items().get(i / bins.size()).bins().get(i % bins.size());
            assertThat(rows.get(i))
                    .containsEntry("from", bin.start().toString())
                    .containsEntry("utterances", Long.toString(bin.echoes()))
                    .containsEntry("of", Long.toString(bin.of()));
        }
    }

    @Test
    void theTableIsInUtf8() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.speaker("Mirela Orlán", "PERSON");
        }
        byte[] csv = ok("/compare.csv", "of", "speakers", "id", List.of("unknown", id("Mirela Orlán")))
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Mirela Orlán");
    }

    @Test
    void whatCannotBeComparedIsExplained() {
        refused("must be given two to five times", "id", "peace");
        refused("not 6 times", "id", List.of("a", "b", "c", "d", "e", "f"));
        refused("twice", "id", List.of("peace", "peace"));
        refused("holds none with id 'war'; find it in /topics", "id", List.of("peace", "war"));
        refused("holds none with id", "of", "speakers", "id", List.of("unknown", id("Nobody")));
        refused("holds none with id", "of", "outlets", "id", List.of("unknown", "Sea Post"));
        refused("'id' must be an id", "of", "speakers", "id", List.of("unknown", "Orlova"));
        refused("where topics are compared", "id", ITEMS.get("topics"), "topic", "peace");
        refused("where outlets are compared", "of", "outlets", "id", ITEMS.get("outlets"), "outlet", "unknown");
        refused("topics, speakers, outlets", "of", "moods", "id", ITEMS.get("topics"));
        get("/compare", "id", ITEMS.get("topics"), "by", "day", "from", "1900-01-01")
                .statusCode(400)
                .body("code", equalTo("too-many-bins"));
        get("/compare", "id", ITEMS.get("topics"), "q", "war")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    private static void refused(String why, Object... parameters) {
        for (String address : List.of("/compare", "/compare.csv")) {
            get(address, parameters)
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("detail", containsString(why));
        }
    }
}
