package io.onrecord.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the numbers of the reference scorer; how they were made stands beside them. */
class FiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Slice.class)
    void every_number_equals_the_reference_scorers(Slice slice) throws Exception {
        var evaluation = evaluated(slice, "found.jsonl");
        var expected = JSON.readTree(resource("expected-" + slice.name().toLowerCase(Locale.ROOT) + ".json"));
        assertThat(FiguresJson.of(evaluation.figures(), Map.of()).toPrettyString())
                .isEqualTo(inOurOrder(expected, FiguresJson.of(evaluation.figures(), Map.of())));
        assertThat((JsonNode) FiguresJson.of(evaluation.figures(), Map.of())).isEqualTo(expected);
    }

    @Test
    void intervals_hold_their_figure_and_come_out_the_same_again() throws Exception {
        var evaluation = evaluated(Slice.ALL, "found.jsonl");
        var intervals = evaluation.intervals();
        assertThat(intervals.keySet()).containsExactly(Measure.CONTENT_TOKEN, Measure.IOU50, Measure.JOINT);
        intervals.forEach((measure, interval) -> {
            var rate = Objects.requireNonNull(evaluation.figures().rates().get(measure));
            assertThat(rate.f1()).isBetween(interval.low(), interval.high());
            assertThat(interval.high() - interval.low()).isBetween(1.0, 40.0);
        });
        assertThat(evaluated(Slice.ALL, "found.jsonl").intervals()).isEqualTo(intervals);
        assertThat(FiguresJson.of(evaluation.figures(), intervals)
                        .path("95% intervals of F1 (articles resampled)")
                        .path("joint"))
                .hasSize(2);
    }

    @Test
    void what_was_annotated_found_again_is_all_right() throws Exception {
        var figures = evaluated(Slice.ALL, "gold.jsonl").figures();
        figures.rates()
                .forEach((measure, rate) -> assertThat(rate.right())
                        .as(measure.key())
                        // Two annotated statements hold no word, so nothing can be paired with them.
                        .isBetween(rate.annotated() - 2, rate.annotated()));
        assertThat(figures.sourceExact()).isEqualTo(100);
    }

    @Test
    void nothing_found_and_nothing_annotated_are_zeros_and_blanks() {
        var evaluation = new Evaluation(Slice.ALL);
        assertThat(evaluation.intervals()).isEmpty();
        assertThat(evaluation.add("Nothing.", List.of(), List.of())).isEmpty();
        var node = FiguresJson.of(evaluation.figures(), evaluation.intervals());
        assertThat(node.path("joint").toString())
                .isEqualTo("{\"P\":0.0,\"R\":0.0,\"F1\":0.0,\"tp\":0,\"pred\":0,\"gold\":0}");
        assertThat(node.path("source_overlap_acc").isNull()).isTrue();
        assertThat(node.has("speaker")).isFalse();
    }

    /** For a failure that one can read: the first number that differs, in its place. */
    private static String inOurOrder(JsonNode expected, JsonNode ours) {
        var ordered = JSON.createObjectNode();
        ours.fieldNames().forEachRemaining(name -> {
            var one = expected.path(name);
            if (one.isObject()) {
                var inner = ordered.putObject(name);
                ours.path(name).fieldNames().forEachRemaining(field -> inner.set(field, one.path(field)));
            } else {
                ordered.set(name, one);
            }
        });
        return ordered.toPrettyString();
    }

    private static Evaluation evaluated(Slice slice, String foundFile) throws IOException, NotNeutral {
        var found = new HashMap<String, AnnotatedArticle>();
        for (var article : articles(foundFile)) found.put(article.id(), article);
        var evaluation = new Evaluation(slice);
        for (var article : articles("gold.jsonl")) {
            var of = found.get(article.id());
            evaluation.add(
                    Objects.requireNonNull(article.text()),
                    article.statements(),
                    of == null ? List.of() : of.statements());
        }
        return evaluation;
    }

    private static List<AnnotatedArticle> articles(String file) throws IOException, NotNeutral {
        var articles = new ArrayList<AnnotatedArticle>();
        for (var line : resource(file).lines().toList()) {
            articles.add(NeutralInput.article(JSON.readTree(line)));
        }
        return articles;
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(FiguresTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
