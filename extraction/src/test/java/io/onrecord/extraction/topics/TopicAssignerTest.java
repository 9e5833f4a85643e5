package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicAssignerTest {
    private static final TopicTree TREE = TopicTree.read("topics.yaml", new StringReader("""
            topics:
              - {id: war, label: W, description: war, examples: [war]}
              - {id: truce, parent: war, label: T, description: truce, examples: [truce]}
              - {id: trade, label: M, description: trade, examples: [trade]}
            """));

    /** Three directions, one for each word; a text lies between the words it has. */
    private static final Embedder WORDS = texts -> texts.stream()
            .map(text -> {
                var vector = new float[] {count(text, "war"), count(text, "truce"), count(text, "trade"), 0.1f};
                double length = Math.sqrt(
                        vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2] + vector[3] * vector[3]);
                for (int i = 0; i < 4; i++) {
                    vector[i] = (float) (vector[i] / length);
                }
                return vector;
            })
            .toList();

    private final TopicAssigner assigner = new TopicAssigner(TREE, WORDS, 0.5f);

    @Test
    void givesTheNearestTopic() {
        assertThat(topics("trade")).containsExactly("trade");
    }

    @Test
    void givesNoneWhereNothingIsNear() {
        assertThat(topics("bees")).isEmpty();
    }

    @Test
    void givesSeveralThatAreEquallyNear() {
        assertThat(topics("truce trade")).containsExactly("trade", "truce");
    }

    @Test
    void leavesOutATopicBesideItsOwnPart() {
        assertThat(topics("war truce")).containsExactly("truce");
    }

    @Test
    void anArticleIsAboutItsOpeningAndWhatItsStatementsAreAbout() {
        var trade = List.of(new TopicScore("trade", 0.9f));
        var truce = List.of(new TopicScore("truce", 0.6f));
        List<TopicScore> none = List.of();
        assertThat(assigner.assignArticle("war", List.of(trade, trade, none, none)))
                .extracting(TopicScore::topic)
                .containsExactly("war", "trade");
        assertThat(assigner.assignArticle("", List.of(trade, trade, trade, trade, truce)))
                .extracting(TopicScore::topic)
                .containsExactly("trade");
        assertThat(assigner.assignArticle("", List.of())).isEmpty();
    }

    private List<String> topics(String text) {
        return assigner.assign(List.of(text)).getFirst().stream()
                .map(TopicScore::topic)
                .toList();
    }

    private static float count(String text, String word) {
        return text.split(word, -1).length - 1;
    }
}
