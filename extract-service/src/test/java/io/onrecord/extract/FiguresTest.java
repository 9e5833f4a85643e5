package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
@WithTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_extract"))
@WithTestResource(InMemoryChannels.class)
class FiguresTest {
    private static final String TEXT = """
            "We bake at night," said Kareem Osmat. "Bread is short," he added.

            "Nothing is known," a person familiar with the matter said.
            """;

    @Inject
    TestRecord record;

    @Inject
    ExtractArticle extract;

    @BeforeEach
    void empty() throws Exception {
        record.clear();
    }

    @Test
    void anArticleIsTimedAndCountedWithItsStatements() throws Exception {
        var before = figures();
        var id = record.put(TEXT);
        extract.extract(new ArticleAnnounced(id, 1));
        var after = figures();
        assertThat(grown(before, after, "onrecord_articles_read_total{outcome=\"recorded\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "onrecord_articles_read_total{outcome=\"failed\"}"))
                .isZero();
        assertThat(grown(before, after, "onrecord_extraction_seconds_count{part=\"reading\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "onrecord_extraction_seconds_count{part=\"recording\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "onrecord_extraction_seconds_bucket{part=\"reading\",le=\"30.0\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "onrecord_statements_read_total{speaker=\"told\"}"))
                .isEqualTo(count("speaker_kind IN ('PERSON', 'ORGANISATION', 'GROUP')"));
        assertThat(grown(before, after, "onrecord_statements_read_total{speaker=\"nobody\"}"))
                .isEqualTo(count("speaker_kind IN ('ANONYMOUS', 'DOCUMENT')"))
                .isPositive();
        assertThat(grown(before, after, "onrecord_statements_read_total{speaker=\"unknown\"}"))
                .isEqualTo(count("speaker_kind = 'UNKNOWN'"));
    }

    @Test
    void anArticleThatIsGivenUpHasFailed() throws Exception {
        var before = figures();
        var id = record.put(TEXT);
        extract.giveUp(new ArticleAnnounced(id, 1), "no reason");
        assertThat(grown(before, figures(), "onrecord_articles_read_total{outcome=\"failed\"}"))
                .isEqualTo(1);
    }

    private double count(String condition) throws Exception {
        return Double.parseDouble(
                record.rows("SELECT count(*) FROM statement WHERE " + condition).getFirst());
    }

    private static double grown(Map<String, Double> before, Map<String, Double> after, String series) {
        assertThat(after).containsKey(series);
        return after.get(series) - before.get(series);
    }

    private static Map<String, Double> figures() {
        var figures = new HashMap<String, Double>();
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("onrecord_"))
                .forEach(line -> figures.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
        return figures;
    }
}
