package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportApiTest extends ApiTest {
    private static final int MANY = 1_203;

    @BeforeEach
    void write() throws Exception {
        try (TestRecord record = TestRecord.emptied()) {
            record.topic("peace", null, 1).speaker("Anna Orlova", "PERSON");
            for (int i = 0; i < MANY; i++) {
                if (i % 100 == 0) {
                    String article = "article" + i / 100;
                    record.article(article, "Lake Herald", "Text")
                            .read(
                                    article,
                                    "Lake Herald",
                                    LocalDate.of(2024, 3, 5).plusDays(i / 300));
                }
                record.statement(
                        "said" + i,
                        "article" + i / 100,
                        i % 100,
                        "DIRECT",
                        i % 2 == 0 ? "Anna Orlova" : null,
                        i == 7 ? "=1+1, she said \"no\"\nand left" : "words " + i,
                        i % 3 == 0 ? new String[] {"peace"} : new String[0]);
            }
        }
    }

    @Test
    void jsonLinesAreTheWholeListInItsOrder() throws Exception {
        List<String> listed = walk("/statements", 200, () -> {});
        String lines = ok("/statements.jsonl")
                .contentType("application/x-ndjson")
                .header("Content-Disposition", containsString("statements.jsonl"))
                .extract()
                .asString();
        assertThat(lines).endsWith("}\n");
        var json = new ObjectMapper();
        List<String> exported = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            exported.add(json.readTree(line).path("id").asText());
        }
        assertThat(exported).hasSize(MANY).isEqualTo(listed);
    }

    @Test
    void linesSayWhereTheWordsStandAsTheListDoes() throws Exception {
        List<Object> listed = ok("/statements", "q", "words").extract().path("items[0].matches");
        String line = ok("/statements.jsonl", "q", "words")
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(listed).isNotEmpty();
        assertThat(new ObjectMapper().readTree(line).path("matches")).hasSameSizeAs(listed);
    }

    @Test
    void aTableHasAHeaderAndNoFormulas() throws Exception {
        String csv = ok("/statements.csv", "topic", "peace")
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv).startsWith("id,speaker,speaker_id,");
        assertThat(rows(csv))
                .hasSize((MANY + 2) / 3)
                .allMatch(row -> row.get("topics").equals("peace"));
        Map<String, String> odd = rows(ok("/statements.csv").extract().asString()).stream()
                .filter(row -> row.get("id").equals(id("said7").toString()))
                .findFirst()
                .orElseThrow();
        assertThat(odd)
                .containsEntry("text", "'=1+1, she said \"no\"\nand left")
                .containsEntry("speaker", "")
                .containsEntry("kind", "direct")
                .containsEntry("first", "true")
                .containsEntry("outlet", "Lake Herald");
    }

    @Test
    void filtersAreThoseOfTheListAndNothingIsAnEmptyFile() throws Exception {
        assertThat(rows(ok("/statements.csv", "q", "nowhere").extract().asString()))
                .isEmpty();
        assertThat(ok("/statements.jsonl", "q", "nowhere").extract().asString()).isEmpty();
        get("/statements.csv", "limit", "5").statusCode(400).body("code", equalTo("unknown-parameter"));
        get("/statements.csv", "kind", "loud").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private static List<Map<String, String>> rows(String csv) throws Exception {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            return rows.readAll();
        }
    }
}
