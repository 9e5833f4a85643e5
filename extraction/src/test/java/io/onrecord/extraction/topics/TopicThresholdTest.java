package io.onrecord.extraction.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures the threshold on sentences that the tree has not seen; prints the table that it was chosen from. */
class TopicThresholdTest {
    private record Labelled(String topic, String sentence) {}

    private record Figures(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void theThresholdSeparatesWhatIsInTheTreeFromWhatIsNot() throws IOException {
        var tree = tree();
        var labelled = labelled();
        try (var model = new MiniLm()) {
            var vectors = new HashMap<String, float[]>();
            Embedder remembering = texts -> texts.stream()
                    .map(text -> vectors.computeIfAbsent(
                            text, one -> model.embed(List.of(one)).getFirst()))
                    .toList();
            for (float threshold = 0.26f; threshold < 0.55f; threshold += 0.02f) {
                var figures = measure(tree, new TopicAssigner(tree, remembering, threshold), labelled);
                System.out.printf(
                        Locale.ROOT,
                        "topic threshold %.2f: precision %.3f recall %.3f f1 %.3f%n",
                        threshold,
                        figures.precision(),
                        figures.recall(),
                        figures.f1());
            }
            var chosen = measure(tree, new TopicAssigner(tree, remembering), labelled);
            assertThat(chosen.precision()).isGreaterThan(0.78);
            assertThat(chosen.recall()).isGreaterThan(0.72);
        }
    }

    /** A topic is right when it is the labelled one, its parent or its part; one label a sentence, so each extra one is wrong. */
    private static Figures measure(TopicTree tree, TopicAssigner assigner, List<Labelled> labelled) {
        var answers = assigner.assign(labelled.stream().map(Labelled::sentence).toList());
        int given = 0;
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (int i = 0; i < labelled.size(); i++) {
            var wish = labelled.get(i).topic();
            var fits = answers.get(i).stream()
                    .filter(score -> related(tree, wish, score.topic()))
                    .count();
            given += answers.get(i).size();
            right += (int) fits;
            found += fits > 0 ? 1 : 0;
            wanted += wish.equals("-") ? 0 : 1;
        }
        return new Figures(given == 0 ? 1 : (double) right / given, (double) found / wanted);
    }

    private static boolean related(TopicTree tree, String wish, String topic) {
        return topic.equals(wish)
                || tree.ancestors(topic).contains(wish)
                || tree.ancestors(wish).contains(topic);
    }

    private static TopicTree tree() throws IOException {
        try (var in = Files.newBufferedReader(Path.of("../seeds/topics/topics.yaml"))) {
            return TopicTree.read("topics.yaml", in);
        }
    }

    private static List<Labelled> labelled() throws IOException {
        try (var in = new InputStreamReader(
                TopicThresholdTest.class.getResourceAsStream("labelled.txt"), StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Labelled(parts[0], parts[1]))
                    .toList();
        }
    }
}
