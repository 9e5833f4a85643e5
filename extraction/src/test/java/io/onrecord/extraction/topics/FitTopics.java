package io.onrecord.extraction.topics;

import io.onrecord.extraction.evaluation.Half;
import io.onrecord.extraction.evaluation.LabelledArticle;
import io.onrecord.extraction.evaluation.LabelledArticles;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.topics.LogisticFit.Sample;
import io.onrecord.extraction.topics.TopicProfile.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits how clues become probabilities on the fitting half of labelled articles, and writes the calibration file.
 *
 * <p>Usage: {@code FitTopics SEEDS calibration.yaml}. What the regression says is brought to what was measured on articles that
 * it was not fitted on (six parts in turn); thresholds are those of the best
 * F1 there, for topics of a few phrases of the best F0.5: what nobody has checked had better be right. Nothing of the measuring half is read.
 */
public final class FitTopics {
    private static final int PARTS = 6;
    private static final int PHRASES = 3;

    private final TopicTree tree;
    private final List<LabelledArticle> articles;
    private final MiniLm model = new MiniLm();
    private final TopicAssigner assigner;
    private final List<InArticle> read;

    private FitTopics(Path seeds) throws IOException {
        try (var in = Files.newBufferedReader(seeds.resolve("topics/topics.yaml"))) {
            tree = TopicTree.read("topics.yaml", in);
        }
        articles = LabelledArticles.of(
                        new LayoutReader(Knowledge.standard()),
                        Files.readAllLines(seeds.resolve("gold.jsonl")),
                        Files.readAllLines(seeds.resolve("topics/labels.jsonl")))
                .stream()
                .filter(article -> article.half() == Half.FITTING)
                .toList();
        var none = new Judgement(0, new double[Clue.values().length], new double[0], new double[0], 1);
        assigner = new TopicAssigner(tree, model, new TopicCalibration(none, none));
        read = articles.stream()
                .map(article -> assigner.read(article.title(), article.opening(), article.statements()))
                .toList();
    }

    public static void main(String[] paths) throws IOException {
        var fit = new FitTopics(Path.of(paths[0]));
        var yaml = """
                # How clues become the probability that a statement is about a topic; made by FitTopics (among the tests of this module)
                # from the fitting half of seeds/topics/labels.jsonl. The names of the weights are explained in Clue.java. What the
                # regression says is brought to what was measured: said -> measured, straight lines between.
                """ + "curated:\n" + fit.yaml(fit.curated(), Set.of(), 1) + "# Topics of a few phrases.\nown:\n"
                + fit.yaml(fit.own(), Set.of(Clue.AHEAD, Clue.AROUND_AHEAD), 0.5);
        Files.writeString(Path.of(paths[1]), yaml);
        System.out.print(yaml);
    }

    private List<Sample> curated() {
        var samples = new ArrayList<Sample>();
        for (int article = 0; article < read.size(); article++) {
            var clues = assigner.clues(read.get(article));
            for (int topic = 0; topic < clues.length; topic++) {
                var id = tree.topics().get(topic).id();
                for (int i = 0; i < clues[topic].length; i++) {
                    var labels = mostParticular(articles.get(article).topics().get(i));
                    samples.add(new Sample(clues[topic][i], labels.contains(id), article % PARTS));
                }
            }
        }
        return samples;
    }

    /** Each topic of the tree as if somebody had just described it with three phrases; the tree knows nothing of it then. */
    private List<Sample> own() {
        var samples = new ArrayList<Sample>();
        for (var topic : tree.topics()) {
            var profile = asOwn(tree, assigner, model, topic);
            for (int article = 0; article < read.size(); article++) {
                var clues = new Clues(read.get(article)).of(profile);
                for (int i = 0; i < clues.length; i++) {
                    var labels = withAbove(tree, articles.get(article).topics().get(i));
                    samples.add(new Sample(clues[i], labels.contains(topic.id()), article % PARTS));
                }
            }
        }
        return samples;
    }

    static TopicProfile asOwn(TopicTree tree, TopicAssigner assigner, Embedder embedder, Topic topic) {
        var phrases =
                topic.examples().subList(0, Math.min(PHRASES, topic.examples().size()));
        var described = new Topic(topic.id(), null, topic.label(), "", null, phrases);
        return assigner.own(Read.of(described, embedder), Set.of(topic.id()));
    }

    static Set<String> withAbove(TopicTree tree, Set<String> topics) {
        var all = new HashSet<>(topics);
        topics.forEach(topic -> all.addAll(tree.ancestors(topic)));
        return all;
    }

    private Set<String> mostParticular(Set<String> topics) {
        var left = new HashSet<>(topics);
        topics.forEach(topic -> left.removeAll(tree.ancestors(topic)));
        return left;
    }

    private String yaml(List<Sample> samples, Set<Clue> without, double precise) {
        var fitted = LogisticFit.of(samples, without, precise);
        var weights = Arrays.stream(Clue.values())
                .map(clue ->
                        "    " + clue.name().toLowerCase(Locale.ROOT) + ": " + number(fitted.weights()[clue.place()]))
                .collect(Collectors.joining("\n"));
        return "  bias: " + number(fitted.bias()) + "\n  threshold: " + number(fitted.threshold()) + "\n  weights:\n"
                + weights + "\n  said: " + list(fitted.said()) + "\n  measured: " + list(fitted.measured()) + "\n";
    }

    private static String list(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(FitTopics::number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
