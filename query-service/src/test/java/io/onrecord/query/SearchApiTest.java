package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words stand, and the order by how well they fit. */
@QuarkusTest
class SearchApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @ParameterizedTest(name = "{0} in {1} marks {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "withdraw|They spoke of a full withdrawal, and withdrew.|withdrawal",
                "negotiate|Negotiations: they negotiated.|Negotiations,negotiated",
                "\"full withdrawal\"|No withdrawal; a full withdrawal at full speed.|full withdrawal",
                "\"end of war\"|The end of war is the end of the war.|end of war",
                "\"full withdrawal\" full|A full withdrawal at full speed.|full withdrawal,full",
                "peace or -talks|No peace without talks.|peace",
                "free-trade|A free-trade area, free of trade.|free-trade",
                "gun|🕊️ The gun 🕊️ guns|gun,guns",
                "bold|<b>bold & \"bold\"</b> &amp; bolder|bold,bold",
                "seal|See https://a.example/b/c?d=e, a-b-c, x@y.example, 3.5e-4 or /etc/x: the seal.|seal",
                "peace|\uE000war\uE001 and \uE000peace|peace",
            })
    void everyMatchIsMarkedAndNothingElse(String q, String text, String marked) throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.article("marked", "Lake Herald", text).read("marked", "Lake Herald", LocalDate.of(2025, 1, 1));
            record.statement("marked", "marked", 0, "DIRECT", "Boris Tamm", text);
        }
        List<Map<String, Integer>> spans = ok("/statements", "q", q, "article", id("marked"))
                .body("items[0].text", equalTo(text))
                .extract()
                .path("items[0].matches");
        assertThat(words(text, spans)).isEqualTo(List.of(marked.split(",")));
    }

    private static List<String> words(String text, List<Map<String, Integer>> spans) {
        List<String> words = new ArrayList<>();
        for (Map<String, Integer> span : spans) {
            words.add(text.substring(
                    text.offsetByCodePoints(0, span.get("start")), text.offsetByCodePoints(0, span.get("end"))));
        }
        return words;
    }

    @Test
    void whatWasNotSearchedForHasNoMatches() {
        ok("/statements").body("items[0].matches.size()", equalTo(0)).body("items[0].relevance", nullValue());
        ok("/articles").body("items[0].match", nullValue());
    }

    @Test
    void anArticleShowsWhereItHasTheWords() {
        var found = ok("/articles", "q", "\"full withdrawal\"").extract().jsonPath();
        String snippet = found.getString("items[0].match.snippet");
        assertThat(snippet).contains("We want a full withdrawal");
        assertThat(words(snippet, found.getList("items[0].match.words"))).containsExactly("full withdrawal");
        assertThat(found.getList("items[0].match.title")).isEmpty();
        var titled = ok("/articles", "q", "title later").extract().jsonPath();
        assertThat(words(titled.getString("items[0].title"), titled.getList("items[0].match.title")))
                .containsExactly("Title", "later");
    }

    @Test
    void relevanceNeedsWords() {
        get("/statements", "sort", "relevance")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", org.hamcrest.Matchers.containsString("'q'"));
        get("/statements", "sort", "loudness", "q", "x").statusCode(400);
    }

    @Test
    void whatFitsBestComesFirstAndOfWhatFitsAsWellTheNewer() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            said(record, "old", "harbour harbour harbour", LocalDate.of(2020, 1, 1));
            said(record, "newer", "harbour and nothing else here", LocalDate.of(2022, 1, 1));
            said(record, "newest", "harbour and nothing else here", LocalDate.of(2023, 1, 1));
            said(record, "undated", "harbour and nothing else here", null);
        }
        assertThat(walk("/statements", 1, () -> {}, "q", "harbour", "sort", "relevance"))
                .containsExactly(
                        id("s-old").toString(),
                        id("s-newest").toString(),
                        id("s-newer").toString(),
                        id("s-undated").toString());
        assertThat(walk("/statements", 50, () -> {}, "q", "harbour", "sort", "newest"))
                .startsWith(id("s-newest").toString());
    }

    /** More than are ranked: those that are stand first, the others follow by date, each once, also while more comes in. */
    @Test
    void ofVeryManyTheNewestAreRankedAndNoneIsMissingOrTwice() throws Exception {
        many(1_300);
        List<String> first = ok("/statements", "q", "harbour", "limit", 200, "sort", "relevance")
                .extract()
                .path("items.id");
        int[] page = {0};
        List<String> all = walk(
                "/statements",
                170,
                () -> {
                    if (page[0]++ == 1) {
                        try (TestRecord record = TestRecord.opened()) {
                            said(record, "late", "harbour harbour", LocalDate.of(2021, 1, 1));
                        }
                    }
                },
                "q",
                "harbour",
                "sort",
                "relevance");
        assertThat(all.subList(0, 200)).isEqualTo(first);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSizeBetween(1_300, 1_301);
        List<Float> relevances = new ArrayList<>();
        String cursor = null;
        do {
            var answer = (cursor == null
                            ? ok("/statements", "q", "harbour", "limit", 200, "sort", "relevance")
                            : ok("/statements", "q", "harbour", "limit", 200, "sort", "relevance", "cursor", cursor))
                    .extract();
            relevances.addAll(answer.path("items.relevance"));
            cursor = answer.path("next");
        } while (cursor != null);
        assertThat(relevances.subList(0, 1_000)).doesNotContainNull().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(relevances.subList(1_000, relevances.size())).containsOnlyNulls();
    }

    /** What comes in while somebody turns pages is left out, not what was there. */
    @Test
    void noneIsMissingWhenMoreComesInThanIsRanked() throws Exception {
        many("many", 1_300, LocalDate.of(2020, 1, 1));
        List<String> there = walk("/statements", 200, () -> {}, "q", "harbour");
        boolean[] come = {false};
        List<String> all = walk(
                "/statements",
                200,
                () -> {
                    if (!come[0]) {
                        come[0] = true;
                        many("new", 1_300, LocalDate.of(2021, 1, 1));
                    }
                },
                "q",
                "harbour",
                "sort",
                "relevance");
        assertThat(all).containsAll(there).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfOneOrderDoesNotFitTheOther() throws Exception {
        many(3);
        String cursor = ok("/statements", "q", "harbour", "limit", 1, "sort", "relevance")
                .extract()
                .path("next");
        get("/statements", "q", "harbour", "limit", 1, "cursor", cursor).statusCode(400);
    }

    private static void said(TestRecord record, String name, String text, LocalDate day) throws Exception {
        record.article("a-" + name, "Lake Herald", text).read("a-" + name, "Lake Herald", day);
        record.statement("s-" + name, "a-" + name, 0, "DIRECT", "Boris Tamm", text);
    }

    private static void many(int statements) throws Exception {
        many("many", statements, LocalDate.of(2020, 1, 1));
    }

    private static void many(String article, int statements, LocalDate day) throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.article(article, "Coast Wire", "harbour").read(article, "Coast Wire", day);
            record.run(
                    "INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_kind,"
                            + " candidates, decided_by, outlet, published_on)"
                            + " SELECT gen_random_uuid(), ?, i, 'DIRECT', '{0,7}', '{}', '{}',"
                            + " repeat('harbour ', 1 + i % 7), 'UNKNOWN', '{}', '{a}', 'Coast Wire', ?"
                            + " FROM generate_series(1, ?) i",
                    id(article), day, statements);
        }
    }
}
