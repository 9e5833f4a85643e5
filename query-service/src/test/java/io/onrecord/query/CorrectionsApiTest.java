package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people have decided, what is worth their look, and that old addresses lead to whom a merger made of a speaker. */
@QuarkusTest
class CorrectionsApiTest extends ApiTest {
    private static final String MADE = id("reattributed").toString();
    private static final String TAMM = id("Boris Tamm").toString();
    private static final String TAMME = id("Carl Tamme").toString();

    @Inject
    ObjectMapper json;

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void listsCorrectionsTheLatestFirstWithWhatWasBefore() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.merger("merged", "Carl Tamme", "Boris Tamm")
                    .run(
                            "UPDATE correction SET undone_by = 'chief', undone_at = now(), undone_reason = 'no', handled_at = NULL,"
                                    + " outcome = NULL WHERE id = ?",
                            id("merged"));
        }
        ok("/corrections")
                .body("items.kind", contains("MERGE", "REATTRIBUTE"))
                .body("items.state", contains("WAITING", "APPLIED"))
                .body("items[0].speaker.name", equalTo("Carl Tamme"))
                .body("items[0].other.name", equalTo("Boris Tamm"))
                .body("items[0].statement", nullValue())
                .body("items[0].undone.by", equalTo("chief"))
                .body("items[1].id", equalTo(MADE))
                .body("items[1].madeBy", equalTo("desk"))
                .body("items[1].statement.text", equalTo("Peace is near,"))
                .body("items[1].statement.title", equalTo("Title of talks"))
                .body("items[1].statement.speaker.name", equalTo("Boris Tamm"))
                .body("items[1].statement.topics", contains("peace"))
                .body("items[1].undone", nullValue());
        assertThat(walk("/corrections", 1, () -> {}))
                .containsExactly(id("merged").toString(), MADE);
        ok("/corrections/" + MADE)
                .body("number", equalTo(ok("/corrections").extract().path("items[1].number")));
    }

    @Test
    void filtersThemByWhatTheyAreAbout() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.merger("merged", "Carl Tamme", "Boris Tamm");
        }
        ok("/corrections", "kind", "merge")
                .body("items.id", contains(id("merged").toString()));
        ok("/corrections", "kind", "same-utterance").body("items", empty());
        ok("/corrections", "speaker", TAMM).body("items.kind", contains("MERGE", "REATTRIBUTE"));
        ok("/corrections", "speaker", TAMME).body("items.kind", contains("MERGE"));
        ok("/corrections", "statement", id("near")).body("items.id", contains(MADE));
        ok("/corrections", "statement", id("denied")).body("items", empty());
        ok("/corrections", "article", id("talks")).body("items.id", contains(MADE));
        ok("/corrections", "state", "applied").body("items.kind", contains("MERGE", "REATTRIBUTE"));
        ok("/corrections", "state", "undone").body("items", empty());
    }

    @Test
    void aStatementSaysWhatWasDecidedAboutIt() {
        ok("/statements/" + id("near")).body("corrections.id", contains(MADE));
        ok("/statements/" + id("denied")).body("corrections", empty());
    }

    @Test
    void givesOutWhatIsToBeLearntWithTheWordsAround() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.merger("merged", "Carl Tamme", "Boris Tamm")
                    .correction("taken back", "REJECT", "denied", null, "")
                    .run(
                            "UPDATE correction SET undone_by = 'desk', undone_at = now(), undone_reason = '' WHERE id = ?",
                            id("taken back"));
        }
        String lines = ok("/corrections.jsonl")
                .contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", containsString("corrections.jsonl"))
                .extract()
                .asString();
        assertThat(lines).endsWith("}\n");
        List<String> each = Arrays.asList(lines.split("\n"));
        assertThat(each).hasSize(2);
        assertThat(JsonPath.from(each.get(0)).getString("correction.kind")).isEqualTo("MERGE");
        JsonNode example = json.readTree(each.get(1));
        assertThat(example.at("/correction/id").asText()).isEqualTo(MADE);
        assertThat(example.at("/extractor").asText()).isEqualTo("1.0");
        JsonNode passage = example.at("/passage");
        assertThat(passage.at("/text").asText()).contains("Boris Tamm agreed.");
        int[] text = passage.at("/text").asText().codePoints().toArray();
        int start = passage.at("/content/0/start").asInt()
                - passage.at("/textSpan/start").asInt();
        assertThat(new String(text, start, "Peace is near,".length())).isEqualTo("Peace is near,");
        assertThat(passage.at("/version").asInt()).isEqualTo(1);
        assertThat(ok("/corrections.jsonl", "kind", "split").extract().asString())
                .isEmpty();
    }

    @Test
    void listsWhatIsWorthALookTheWeightiestFirst() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("INSERT INTO review VALUES (?, 0.3, 2), (?, 0.15, 2)", id("denied"), id("silent"));
        }
        ok("/review")
                .body("items.reach", contains(2, 1, 2))
                .body("items[0].statement.id", equalTo(id("denied").toString()))
                .body("items[0].doubt", equalTo(0.3f))
                .body("items[0].weight", equalTo(0.6f));
        List<String> all = ok("/review").extract().path("items.statement.id");
        String next = ok("/review", "limit", 1).extract().path("next");
        ok("/review", "limit", 2, "cursor", next)
                .body("items.statement.id", contains(all.get(1), all.get(2)))
                .body("next", nullValue());
        ok("/review", "outlet", "Coast Wire")
                .body("items.statement.id", contains(id("denied").toString()));
        ok("/review", "topic", "talks")
                .body(
                        "items.statement.id",
                        contains(id("denied").toString(), id("agreed").toString()));
    }

    @Test
    void whoWasMergedIsFoundAsWhoStayed() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.merger("merged", "Carl Tamme", "Boris Tamm");
        }
        ok("/speakers/" + TAMME)
                .body("summary.id", equalTo(TAMM))
                .body("aliases.name", contains("Boris Tamm", "Carl Tamme", "Tamm"));
        ok("/speakers", "q", "carl tamme").body("items[0].id", equalTo(TAMM));
        ok("/speakers/suggest", "q", "carl").body("[0].id", equalTo(TAMM)).body("[0].alias", equalTo("Carl Tamme"));
        ok("/statements", "speaker", TAMME).body("items.id", contains(id("near").toString()));
        ok("/speakers/" + TAMME + "/named")
                .body(
                        "total.named",
                        equalTo(ok("/speakers/" + TAMM + "/named").extract().path("total.named")));
    }
}
