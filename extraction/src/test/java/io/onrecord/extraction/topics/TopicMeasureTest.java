package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.evaluation.Half;
import io.onrecord.extraction.evaluation.LabelledArticle;
import io.onrecord.extraction.evaluation.LabelledArticles;
import io.onrecord.extraction.evaluation.TopicEvaluation;
import io.onrecord.extraction.evaluation.TopicFigures;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.layout.LayoutReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics keep being told as well as docs/evaluation.md says, on articles that nothing was fitted on. */
class TopicMeasureTest {
    private static final Path SEEDS = Path.of("../seeds");
    private static final MiniLm MODEL = new MiniLm();

    private static TopicTree tree = TopicTree.EMPTY;
    private static List<LabelledArticle> measuring = List.of();
    private static Map<String, InArticle> read = new HashMap<>();
    private static TopicAssigner assigner = new TopicAssigner(TopicTree.EMPTY, MODEL);

    private record Labelled(String topic, String sentence) {}

    @BeforeAll
    static void read() throws IOException {
        try (var in = Files.newBufferedReader(SEEDS.resolve("topics/topics.yaml"))) {
            tree = TopicTree.read("topics.yaml", in);
        }
        assigner = new TopicAssigner(tree, MODEL);
        measuring = LabelledArticles.of(
                        new LayoutReader(Knowledge.standard()),
                        Files.readAllLines(SEEDS.resolve("gold.jsonl")),
                        Files.readAllLines(SEEDS.resolve("topics/labels.jsonl")))
                .stream()
                .filter(article -> article.half() == Half.MEASURING)
                .toList();
        for (var article : measuring) {
            read.put(article.id(), assigner.read(article.title(), article.opening(), article.statements()));
        }
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void statementsGetTheirTopicsWithAScoreThatIsTrue() {
        var evaluation = new TopicEvaluation(tree);
        for (var article : measuring) {
            evaluation.add(article, assigner.assign(read.get(article.id())));
        }
        var figures = print("topics of the tree", evaluation.figures());
        assertThat(figures.statements()).isEqualTo(388);
        assertThat(figures.exact().f1()).isGreaterThan(55);
        assertThat(figures.calibrationError()).isLessThan(0.1);
    }

    @Test
    void aTopicOfThreePhrasesIsToldWithoutAnyLabels() {
        var evaluation = new TopicEvaluation(TopicTree.EMPTY);
        for (var topic : tree.topics()) {
            var own = new OwnTopics(
                    List.of(FitTopics.asOwn(tree, assigner, MODEL, topic)),
                    TopicCalibration.standard().own());
            for (var article : measuring) {
                evaluation.add(only(topic.id(), article), own.assign(read.get(article.id())));
            }
        }
        var figures = print("each topic as if of three phrases", evaluation.figures());
        assertThat(figures.exact().precision()).isGreaterThan(58);
        assertThat(figures.exact().recall()).isGreaterThan(20);
    }

    /** Sentences that stand alone: no title and no neighbours help. */
    @Test
    void sentencesAloneGetTheirTopicsToo() throws IOException {
        int given = 0;
        int right = 0;
        int found = 0;
        var labelled = labelled();
        for (var one : labelled) {
            var answers = assigner.assign(assigner.read("", "", List.of(one.sentence())))
                    .getFirst();
            long fits = answers.stream()
                    .filter(score -> related(one.topic(), score.topic()))
                    .count();
            given += answers.size();
            right += (int) fits;
            found += fits > 0 ? 1 : 0;
        }
        long wanted = labelled.stream().filter(one -> !one.topic().equals("-")).count();
        System.out.printf("sentences alone: precision %d/%d, recall %d/%d%n", right, given, found, wanted);
        assertThat((double) right / given).isGreaterThan(0.9);
        assertThat((double) found / wanted).isGreaterThan(0.7);
    }

    private static LabelledArticle only(String topic, LabelledArticle article) {
        var topics = new ArrayList<Set<String>>();
        for (var labels : article.topics()) {
            topics.add(FitTopics.withAbove(tree, labels).contains(topic) ? Set.of(topic) : Set.of());
        }
        return new LabelledArticle(article.id(), article.title(), article.opening(), article.statements(), topics);
    }

    private static TopicFigures print(String what, TopicFigures figures) {
        System.out.printf(
                "%s: exact %s %s; as filters see them %s %s; calibration error %s%n",
                what,
                figures.exact(),
                figures.exactInterval(),
                figures.filtered(),
                figures.filteredInterval(),
                figures.calibrationError());
        figures.bins().forEach(System.out::println);
        figures.byTopic().forEach((topic, rate) -> System.out.println("  " + topic + " " + rate));
        return figures;
    }

    private static boolean related(String wish, String topic) {
        return topic.equals(wish)
                || tree.ancestors(topic).contains(wish)
                || tree.ancestors(wish).contains(topic);
    }

    private static List<Labelled> labelled() throws IOException {
        try (Reader in = new InputStreamReader(
                TopicMeasureTest.class.getResourceAsStream("labelled.txt"), StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Labelled(parts[0], parts[1]))
                    .toList();
        }
    }
}
