package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicAssignerTest {
    private static final TopicTree TREE = TopicTree.read("topics.yaml", new StringReader("""
            topics:
              - {id: war, label: War, description: war, examples: [war]}
              - {id: truce, parent: war, label: Truce, description: truce, examples: [truce]}
              - {id: trade, label: Trade, description: trade, examples: [trade]}
            """));

    /** Four directions, one for each word, and one for all others; a text lies between the words it has. */
    private static final Embedder WORDS = texts -> texts.stream()
            .map(text -> {
                var vector = new float[] {
                    count(text, "war"), count(text, "truce"), count(text, "trade"), count(text, "bread"), 0.1f
                };
                return Vectors.centre(List.of(vector));
            })
            .toList();

    @Test
    void givesTheNearestTopic() {
        assertThat(topics("trade")).containsExactly("trade");
    }

    @Test
    void givesNoneWhereNothingIsNear() {
        assertThat(topics("bees")).isEmpty();
    }

    @Test
    void givesSeveralThatAreNear() {
        assertThat(topics("truce trade")).containsExactly("trade", "truce");
    }

    @Test
    void leavesOutATopicBesideItsOwnPart() {
        assertThat(topics("war truce")).containsExactly("truce");
    }

    @Test
    void aStatementWithoutWordsOfItsOwnIsAboutWhatStandsAroundIt() {
        var assigner = assigner(Map.of(Clue.NEAREST, 1.0, Clue.OPENING_NEAREST, 1.0));
        var around = assigner.read("", "truce", List.of("it will hold"));
        assertThat(ids(assigner.assign(around).getFirst())).containsExactly("truce");
        var elsewhere = assigner.read("", "bees", List.of("it will hold"));
        assertThat(assigner.assign(elsewhere).getFirst()).isEmpty();
    }

    @Test
    void neighboursSpeakForEachOther() {
        var assigner = assigner(Map.of(Clue.NEIGHBOURS, 1.0));
        var article = assigner.read("", "bees", List.of("truce", "it will hold", "truce", "trade", "trade"));
        assertThat(ids(assigner.assign(article).get(1))).containsExactly("truce");
    }

    @Test
    void anArticleIsAboutItsOpeningAndWhatItsStatementsAreAbout() {
        var assigner = assigner(Map.of(Clue.NEAREST, 1.0));
        var read = assigner.read("", "war", List.of("trade", "trade", "bees", "bees"));
        assertThat(ids(assigner.assignArticle(read, assigner.assign(read)))).containsExactly("trade", "war");
        var passing = assigner.read("", "bees", List.of("trade", "trade", "trade", "trade", "truce"));
        assertThat(ids(assigner.assignArticle(passing, assigner.assign(passing))))
                .containsExactly("trade");
        var empty = assigner.read("", "", List.of());
        assertThat(assigner.assignArticle(empty, assigner.assign(empty))).isEmpty();
    }

    @Test
    void aTopicOfOnesOwnIsToldByItsPhrasesAndChangesNothingElse() {
        var assigner = assigner(Map.of(Clue.NEAREST, 1.0));
        var own = assigner.own(List.of(new Topic("bread", "trade", "Bread", "", null, List.of("bread"))));
        var read = assigner.read("", "bees", List.of("bread", "truce"));
        var given = own.assign(read);
        assertThat(ids(given.get(0))).containsExactly("bread");
        assertThat(given.get(1)).isEmpty();
        assertThat(ids(OwnTopics.ofArticle(given))).containsExactly("bread");
        assertThat(ids(assigner.assign(read).get(0))).doesNotContain("bread");
    }

    @Test
    void whatTheRegressionSaysIsBroughtToWhatWasMeasured() {
        var judgement = new Judgement(
                0, new double[Clue.values().length], new double[] {0.2, 0.6}, new double[] {0.1, 0.9}, 0.5);
        assertThat(judgement.measured(0.1)).isEqualTo(0.1);
        assertThat(judgement.measured(0.4)).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(judgement.measured(0.7)).isEqualTo(0.9);
        assertThat(judgement.probability(new double[Clue.values().length]))
                .isCloseTo(0.7, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void wordsAreToldWithoutTheirEndings() {
        assertThat(TopicWords.of("The negotiations will NEGOTIATE; elections, electing"))
                .containsExactlyInAnyOrder("negoti", "negotiat", "elect", "election");
    }

    private List<String> topics(String text) {
        var assigner = assigner(Map.of(Clue.NEAREST, 1.0));
        return ids(assigner.assign(assigner.read("", "bees", List.of(text))).getFirst());
    }

    private static TopicAssigner assigner(Map<Clue, Double> clues) {
        var weights = new double[Clue.values().length];
        clues.forEach((clue, weight) -> weights[clue.place()] = weight);
        var judgement = new Judgement(-40, weights, new double[0], new double[0], 0.5);
        return new TopicAssigner(TREE, WORDS, new TopicCalibration(judgement, judgement));
    }

    private static List<String> ids(List<TopicScore> scores) {
        return scores.stream().map(TopicScore::topic).toList();
    }

    private static float count(String text, String word) {
        return text.toLowerCase(Locale.ROOT).split(word, -1).length - 1;
    }
}
