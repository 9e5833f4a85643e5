package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.Named.Bin;
import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a random record, in which articles also name who says nothing there. */
@QuarkusTest
class NamedApiTest extends ApiTest {
    private static final List<String> SPEAKERS = List.of("Anna Orlova", "Boris Tamm", "Carl Tamme");
    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of(),
            Map.of("outlet", "Coast Wire"),
            Map.of("outlet", "unknown"),
            Map.of("from", "2023-12-28"),
            Map.of("from", "2023-12-28", "to", "2024-01-20"),
            Map.of("to", "2024-01-20", "outlet", "Lake Herald"));

    @Inject
    ObjectMapper json;

    @BeforeEach
    void write() throws Exception {
        RollUpApiTest.write(new Random(20261123));
        try (TestRecord record = TestRecord.opened()) {
            for (String speaker : SPEAKERS) {
                record.run(
                        "INSERT INTO mention SELECT article_id, ?, 0, 1, ?, ? FROM reading"
                                + " WHERE abs(hashtext(article_id || ?)) % 4 < ?",
                        SPEAKERS.indexOf(speaker), id(speaker), speaker, speaker, 1 + SPEAKERS.indexOf(speaker));
            }
            record.run("CALL recount()");
        }
    }

    @Test
    void everyNumberIsTheLengthOfTheListThatItOpens() throws Exception {
        for (String speaker : SPEAKERS) {
            for (Map<String, String> filter : FILTERS) {
                Named named = named(speaker, filter, "by", "month");
                List<Bin> bins = new ArrayList<>(named.bins());
                bins.add(named.total());
                for (Bin bin : bins) {
                    Map<String, String> days = with(filter, "from", bin.start().toString());
                    days.put("to", bin.end().toString());
                    opens(speaker, days, bin.named(), bin.quoted());
                    if (bin.named() == 0) {
                        assertThat(bin.share()).isNull();
                    } else {
                        assertThat(bin.share().value()).isEqualTo((double) bin.quoted() / bin.named());
                    }
                }
                for (Named.Outlet outlet : named.outlets()) {
                    String name = outlet.outlet() == null ? "unknown" : outlet.outlet();
                    opens(speaker, with(filter, "outlet", name), outlet.named(), outlet.quoted());
                }
                undated(speaker, filter, named);
            }
        }
    }

    private static void undated(String speaker, Map<String, String> filter, Named named) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(filter);
        all.remove("from");
        all.remove("to");
        Map<String, String> dated = with(all, "from", "0001-01-01");
        assertThat(named.undatedNamed())
                .isEqualTo(listed(speaker, all, null).size()
                        - listed(speaker, dated, null).size());
        assertThat(named.undatedQuoted())
                .isEqualTo(listed(speaker, all, "true").size()
                        - listed(speaker, dated, "true").size());
    }

    @Test
    void bothEndsOfEveryNumberAreThereToBeCounted() {
        for (String speaker : SPEAKERS) {
            Named named = named(speaker, Map.of());
            assertThat(named.undatedNamed()).isPositive();
            assertThat(named.total().quoted())
                    .isPositive()
                    .isLessThan(named.total().named());
            assertThat(named.outlets()).hasSize(3).anyMatch(one -> one.outlet() == null);
        }
    }

    private static void opens(String speaker, Map<String, String> filter, long named, long quoted) throws Exception {
        assertThat(listed(speaker, filter, null))
                .as("%s, %s", speaker, filter)
                .hasSize((int) named)
                .doesNotHaveDuplicates();
        assertThat(listed(speaker, filter, "true"))
                .as("%s quoted, %s", speaker, filter)
                .hasSize((int) quoted);
        assertThat(listed(speaker, filter, "false")).hasSize((int) (named - quoted));
    }

    @Test
    void whoHasAStatementIsQuotedAndNamedAndNobodyElseIsQuoted() throws Exception {
        for (String speaker : SPEAKERS) {
            List<String> said = walk("/articles", 50, () -> {}, "speaker", id(speaker));
            List<String> all = listed(speaker, Map.of(), null);
            assertThat(said).isNotEmpty();
            assertThat(listed(speaker, Map.of(), "true")).isEqualTo(said);
            assertThat(all).containsAll(said).hasSizeGreaterThan(said.size());
            List<String> either = new ArrayList<>(listed(speaker, Map.of(), "false"));
            either.addAll(said);
            assertThat(either).containsExactlyInAnyOrderElementsOf(all);
            // In the order of every list of articles, whatever the size of a page.
            List<String> ordered = new ArrayList<>(walk("/articles", 200, () -> {}));
            ordered.retainAll(all);
            assertThat(walk("/articles", 3, () -> {}, "names", id(speaker))).isEqualTo(ordered);
        }
    }

    @Test
    void withTheOtherFiltersOfArticles() throws Exception {
        String speaker = "Anna Orlova";
        List<String> about = walk("/articles", 200, () -> {}, "q", "text", "outlet", "Coast Wire");
        List<String> both = walk("/articles", 200, () -> {}, "names", id(speaker), "outlet", "Coast Wire", "q", "text");
        about.retainAll(listed(speaker, Map.of("outlet", "Coast Wire"), null));
        assertThat(both).isNotEmpty().isEqualTo(about);
    }

    @Test
    void whoIsHardlyQuotedComesFirstOrLast() throws Exception {
        for (String order : List.of("hardly", "mostly")) {
            List<NamedSpeaker> all = list("quoted", order).items();
            assertThat(all).extracting(NamedSpeaker::name).hasSize(3).containsAll(SPEAKERS);
            for (NamedSpeaker one : all) {
                Named named = named(one.name(), Map.of());
                assertThat(one.named()).isEqualTo(named.total().named() + named.undatedNamed());
                assertThat(one.quoted()).isEqualTo(named.total().quoted() + named.undatedQuoted());
                assertThat(one.share().value()).isEqualTo((double) one.quoted() / one.named());
            }
            assertThat(all)
                    .isSortedAccordingTo((one, other) -> order.equals("hardly")
                            ? Double.compare(one.share().high(), other.share().high())
                            : Double.compare(other.share().low(), one.share().low()));
            assertThat(walk("/speakers/named", 1, () -> {}, "quoted", order))
                    .isEqualTo(all.stream().map(one -> one.id().toString()).toList());
        }
        assertThat(list()).isEqualTo(list("quoted", "HARDLY"));
    }

    @Test
    void theOrderGoesByTheSameIntervalAsIsShown() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("TRUNCATE speaker_named_day");
            for (int i = 0; i < SPEAKERS.size(); i++) {
                record.run(
                        "INSERT INTO speaker_named_day VALUES (NULL, NULL, ?, ?, ?)",
                        id(SPEAKERS.get(i)),
                        List.of(1, 400, 40).get(i),
                        List.of(0, 20, 40).get(i));
            }
        }
        // Of one article, which does not quote, nobody can tell; of 400 that do it 20 times one can.
        assertThat(list("quoted", "hardly").items())
                .extracting(NamedSpeaker::name)
                .containsExactly("Boris Tamm", "Anna Orlova", "Carl Tamme");
        assertThat(list("quoted", "mostly").items())
                .extracting(NamedSpeaker::name)
                .containsExactly("Carl Tamme", "Boris Tamm", "Anna Orlova");
        assertThat(list("quoted", "hardly", "limit", 1).next()).isNotNull();
        NamedSpeaker few = list("quoted", "hardly").items().get(1);
        assertThat(few.share().high()).isEqualTo(0.7301, within(0.0001));
    }

    @Test
    void theTableHasARowForEveryBin() throws Exception {
        Named named = named("Anna Orlova", Map.of("outlet", "Coast Wire"), "by", "week");
        String csv = ok("/speakers/" + id("Anna Orlova") + "/named.csv", "outlet", "Coast Wire", "by", "week")
                .contentType("text/csv")
                .header("Content-Disposition", containsString("named.csv"))
                .extract()
                .asString();
        List<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)
                .readAll();
        assertThat(rows).hasSameSizeAs(named.bins());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .containsEntry("from", named.bins().get(i).start().toString())
                    .containsEntry("named", Long.toString(named.bins().get(i).named()))
                    .containsEntry("quoted", Long.toString(named.bins().get(i).quoted()));
        }
    }

    @Test
    void aSpeakerWhomNoArticleNamesHasEmptyBins() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.speaker("Dora Voss", "PERSON");
        }
        ok("/speakers/" + id("Dora Voss") + "/named", "from", "2024-01-01", "to", "2024-02-10", "by", "month")
                .body("bins", hasSize(2))
                .body("bins[1].end", equalTo("2024-02-10"))
                .body("total.named", equalTo(0))
                .body("total.share", nullValue())
                .body("outlets", hasSize(0));
        ok("/articles", "names", id("Dora Voss")).body("items", hasSize(0));
    }

    @Test
    void whatCannotBeAskedIsExplained() {
        String address = "/speakers/" + id("Anna Orlova") + "/named";
        get("/speakers/" + id("Nobody") + "/named").statusCode(404).body("code", equalTo("speaker-not-found"));
        get("/speakers/nobody/named").statusCode(400).body("detail", containsString("'id' must be an id"));
        get(address, "topic", "talks").statusCode(400).body("code", equalTo("unknown-parameter"));
        get(address, "by", "hour").statusCode(400).body("detail", containsString("day, week, month"));
        get(address, "from", "1900-01-01", "by", "day").statusCode(400).body("code", equalTo("too-many-bins"));
        get("/speakers/named", "quoted", "often").statusCode(400).body("detail", containsString("hardly, mostly"));
        get("/articles", "quotes", "true").statusCode(400).body("detail", containsString("needs 'names'"));
        get("/articles", "names", "Orlova").statusCode(400).body("detail", containsString("'names' must be an id"));
        get("/articles", "names", id("Anna Orlova"), "quotes", "yes").statusCode(400);
        get("/articles", "names", id("Nobody")).statusCode(200).body("items", hasSize(0));
    }

    private static Map<String, String> with(Map<String, String> filter, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(filter);
        more.put(name, value);
        return more;
    }

    private static List<String> listed(String speaker, Map<String, String> filter, String quotes) throws Exception {
        Map<String, String> all = with(filter, "names", id(speaker).toString());
        if (quotes != null) {
            all.put("quotes", quotes);
        }
        return walk("/articles", 200, () -> {}, flat(all));
    }

    private static Named named(String speaker, Map<String, String> filter, Object... more) {
        Object[] all = Stream.concat(Stream.of(flat(filter)), Stream.of(more)).toArray();
        return ok("/speakers/" + id(speaker) + "/named", all).extract().as(Named.class);
    }

    private Page<NamedSpeaker> list(Object... parameters) throws Exception {
        return json.readValue(ok("/speakers/named", parameters).extract().asString(), new TypeReference<>() {});
    }

    private static Object[] flat(Map<String, String> filter) {
        return filter.entrySet().stream()
                .flatMap(word -> Stream.of(word.getKey(), word.getValue()))
                .toArray();
    }
}
