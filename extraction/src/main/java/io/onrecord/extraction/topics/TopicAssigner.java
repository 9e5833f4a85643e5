package io.onrecord.extraction.topics;

import io.onrecord.extraction.ReadingStoppedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Says which topics a text is about: those with a description or an example that means nearly the same. */
public final class TopicAssigner {
    /** Below it a text is as likely about nothing in the tree; measured in {@code TopicThresholdTest}. */
    public static final float THRESHOLD = 0.42f;

    private static final int MOST = 3;

    /** A second or third topic must be nearly as near as the first. */
    private static final float NEARLY = 0.06f;

    private final TopicTree tree;
    private final Embedder embedder;
    private final float threshold;
    private final List<Prototype> prototypes;

    private record Prototype(String topic, List<float[]> vectors) {
        float nearest(float[] text) {
            float best = 0;
            for (var vector : vectors) {
                best = Math.max(best, cosine(vector, text));
            }
            return Math.min(best, 1);
        }
    }

    public TopicAssigner(TopicTree tree, Embedder embedder) {
        this(tree, embedder, THRESHOLD);
    }

    /** @param threshold lowest score of a topic, 0 to 1 */
    public TopicAssigner(TopicTree tree, Embedder embedder, float threshold) {
        this.tree = tree;
        this.embedder = embedder;
        this.threshold = threshold;
        this.prototypes = tree.topics().stream()
                .map(topic -> new Prototype(topic.id(), embedder.embed(phrases(topic))))
                .toList();
    }

    /** For each text at most three topics, best first; none where nothing is near enough. */
    public List<List<TopicScore>> assign(List<String> texts) {
        return embedder.embed(texts).stream().map(this::nearest).toList();
    }

    /**
     * The topics of an article: those of its title and lead and those that its statements are about, the latter weighed by
     * how many of them are.
     *
     * @param opening title and lead
     * @param statements the topics of each of its statements
     */
    public List<TopicScore> assignArticle(String opening, List<List<TopicScore>> statements) {
        var all = new ArrayList<TopicScore>(
                opening.isBlank() ? List.of() : assign(List.of(opening)).getFirst());
        for (var topic : tree.topics()) {
            ReadingStoppedException.throwIfInterrupted();
            var scores = statements.stream()
                    .flatMap(List::stream)
                    .filter(score -> score.topic().equals(topic.id()))
                    .toList();
            // One statement in passing does not make an article's topic, unless there are hardly more.
            if (scores.size() * 4 >= statements.size() && !scores.isEmpty()) {
                scores.stream().max(BY_SCORE).ifPresent(all::add);
            }
        }
        return best(all, 1);
    }

    private List<TopicScore> nearest(float[] text) {
        ReadingStoppedException.throwIfInterrupted();
        var near = new ArrayList<TopicScore>();
        for (var prototype : prototypes) {
            float score = prototype.nearest(text);
            if (score >= threshold) {
                near.add(new TopicScore(prototype.topic(), score));
            }
        }
        return best(near, NEARLY);
    }

    /** Best first, each topic once, none beside its own part. */
    private List<TopicScore> best(List<TopicScore> near, float behind) {
        var sorted = near.stream()
                .sorted(BY_SCORE.reversed().thenComparing(TopicScore::topic))
                .toList();
        var parents = new HashSet<String>();
        sorted.stream()
                .filter(score -> score.score() >= sorted.getFirst().score() - behind)
                .forEach(score -> parents.addAll(tree.ancestors(score.topic())));
        var seen = new HashSet<String>();
        return sorted.stream()
                .filter(score -> score.score() >= sorted.getFirst().score() - behind)
                .filter(score -> !parents.contains(score.topic()) && seen.add(score.topic()))
                .limit(MOST)
                .toList();
    }

    private static final Comparator<TopicScore> BY_SCORE = Comparator.comparingDouble(TopicScore::score);

    private static List<String> phrases(Topic topic) {
        var phrases = new ArrayList<String>();
        phrases.add(topic.label() + ": " + topic.description());
        phrases.addAll(topic.examples());
        return phrases;
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
