package io.onrecord.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.topics.TopicScore;
import io.onrecord.extraction.topics.TopicTree;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {
    private static final String GOLD = """
            {"id":"a","title":"Truce","text":"😀 Truce holds.\\nIt will hold, he said.","quotes":[{"content":[[16,28]]},{"content":[[2,7],[8,13]]}]}""";

    private static final TopicTree TREE = TopicTree.read("topics.yaml", new StringReader("""
            topics:
              - {id: war, label: War, description: war}
              - {id: truce, parent: war, label: Truce, description: truce}
              - {id: trade, label: Trade, description: trade}
            """));

    @Test
    void countsWhatIsRightExactlyAndAsFiltersSeeIt() {
        var evaluation = new TopicEvaluation(TREE);
        evaluation.add(
                new LabelledArticle(
                        "a", "", "", List.of("one", "two"), List.of(Set.of("truce", "war", "trade"), Set.of())),
                List.of(List.of(new TopicScore("war", 0.5f)), List.of(new TopicScore("trade", 0.9f))));
        var figures = evaluation.figures();
        assertThat(figures.exact()).isEqualTo(new Rate(0, 0, 0, 0, 2, 2));
        assertThat(figures.filtered()).isEqualTo(new Rate(50, 33.3, 40, 1, 2, 3));
        assertThat(figures.byTopic().keySet()).containsExactly("war", "truce", "trade");
        assertThat(figures.statements()).isEqualTo(2);
        assertThat(figures.calibrationError()).isEqualTo(0.7);
    }

    @Test
    void labelsAreFoundByArticleAndWords() {
        var articles = of("{\"article\":\"a\",\"text\":\"Truce … holds\",\"topics\":[\"truce\"]}");
        assertThat(articles).hasSize(1);
        assertThat(articles.getFirst().statements()).containsExactly("Truce … holds");
        assertThat(articles.getFirst().topics()).containsExactly(Set.of("truce"));
        assertThat(articles.getFirst().opening()).contains("It will hold");
    }

    @Test
    void aLabelOfNothingIsRefused() {
        assertThatThrownBy(() -> of("{\"article\":\"a\",\"text\":\"Gone\",\"topics\":[]}"))
                .isInstanceOf(LabelsException.class)
                .hasMessageContaining("article a, “Gone”");
        assertThatThrownBy(() -> of("{\"article\":\"a\"}")).hasMessageContaining("topics");
        assertThatThrownBy(() -> of("nonsense")).hasMessageContaining("not JSON");
    }

    @Test
    void halvesAreToldByTheIdAlone() {
        assertThat(Half.of("2022-01-18-runa-troops-will-stay")).isEqualTo(Half.of("2022-01-18-runa-troops-will-stay"));
        assertThat(IntStream.range(0, 20).mapToObj(i -> Half.of("article-" + i)))
                .contains(Half.FITTING, Half.MEASURING);
    }

    private static List<LabelledArticle> of(String label) {
        return LabelledArticles.of(new LayoutReader(Knowledge.standard()), List.of(GOLD, ""), List.of(label, ""));
    }
}
