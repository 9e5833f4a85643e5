package io.onrecord.extraction.topics;

import io.onrecord.extraction.topics.TopicProfile.Read;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which topics of the tree the statements of an article are about. A statement is judged by its own words and by what
 * stands around it: "it will hold" is about the truce that the article is about.
 */
public final class TopicAssigner {
    private static final int MOST = 4;
    private static final Comparator<TopicScore> BEST_FIRST =
            Comparator.comparingDouble(TopicScore::score).reversed().thenComparing(TopicScore::topic);

    private final TopicTree tree;
    private final Embedder embedder;
    private final TopicCalibration calibration;
    private final List<TopicProfile> profiles;
    private final boolean[][] related;

    public TopicAssigner(TopicTree tree, Embedder embedder) {
        this(tree, embedder, TopicCalibration.standard());
    }

    TopicAssigner(TopicTree tree, Embedder embedder, TopicCalibration calibration) {
        this.tree = tree;
        this.embedder = embedder;
        this.calibration = calibration;
        this.related = related(tree);
        this.profiles = profiles(
                tree.topics().stream().map(topic -> Read.of(topic, embedder)).toList());
    }

    /** What topics are told from; the one costly step. */
    public InArticle read(String title, String opening, List<String> statements) {
        var vectors = embedder.embed(statements);
        var said = new ArrayList<Said>();
        for (int i = 0; i < statements.size(); i++) {
            said.add(new Said(statements.get(i), vectors.get(i)));
        }
        var around = opening.isBlank() ? String.join(" ", statements) : opening;
        return new InArticle(title, embedder.embed(List.of(around)).getFirst(), List.copyOf(said));
    }

    /** For each statement at most four topics, the most probable first; none where none is probable enough. */
    public List<List<TopicScore>> assign(InArticle article) {
        return probabilities(article).stream().map(this::listed).toList();
    }

    /**
     * The topics of an article: those of its title and lead and those that its statements are about.
     *
     * @param statements the topics of each of its statements
     */
    public List<TopicScore> assignArticle(InArticle article, List<List<TopicScore>> statements) {
        var opening = new ArrayList<Said>();
        opening.add(new Said(article.title(), article.opening()));
        opening.addAll(article.statements());
        var all = new ArrayList<TopicScore>(assign(new InArticle(article.title(), article.opening(), opening))
                .getFirst());
        all.addAll(common(statements));
        return best(all);
    }

    /** Topics of a few phrases, to be told beside the tree's. */
    public OwnTopics own(List<Topic> topics) {
        return new OwnTopics(
                topics.stream()
                        .map(topic -> own(Read.of(topic, embedder), Set.of()))
                        .toList(),
                calibration.own());
    }

    /** One of them. */
    public OwnTopics own(Topic topic) {
        return own(List.of(topic));
    }

    /**
     * A topic as if somebody had just thought of it.
     *
     * @param without topics of the tree that it is not compared with
     */
    TopicProfile own(Read read, Set<String> without) {
        var others = profiles.stream()
                .filter(other -> !without.contains(other.topic().id()))
                .toList();
        return new TopicProfile(
                read,
                others.stream().flatMap(other -> other.examples().stream()).toList(),
                others.stream().map(TopicProfile::vocabulary).toList());
    }

    /** One statement in passing does not make an article's topic, unless there are hardly more. */
    static List<TopicScore> common(List<List<TopicScore>> statements) {
        Map<String, List<TopicScore>> byTopic = new HashMap<>();
        statements.stream()
                .flatMap(List::stream)
                .forEach(score -> byTopic.computeIfAbsent(score.topic(), topic -> new ArrayList<>())
                        .add(score));
        return byTopic.values().stream()
                .filter(scores -> scores.size() * 4 >= statements.size())
                .map(scores -> scores.stream().min(BEST_FIRST).orElseThrow())
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Of every statement for every topic of the tree, in its order. */
    List<double[]> probabilities(InArticle article) {
        var clues = clues(article);
        var all = new ArrayList<double[]>();
        for (int i = 0; i < article.statements().size(); i++) {
            var row = new double[clues.length];
            for (int topic = 0; topic < clues.length; topic++) {
                row[topic] = calibration.curated().probability(clues[topic][i]);
            }
            all.add(row);
        }
        return all;
    }

    /** By topic, then by statement. */
    double[][][] clues(InArticle article) {
        return new Clues(article).of(profiles, related);
    }

    private List<TopicScore> listed(double[] probabilities) {
        var all = new ArrayList<TopicScore>();
        for (int i = 0; i < probabilities.length; i++) {
            if (calibration.curated().believes(probabilities[i])) {
                all.add(new TopicScore(profiles.get(i).topic().id(), (float) probabilities[i]));
            }
        }
        return best(all);
    }

    /** Best first, each topic once, none beside its own part: that is in it anyway. */
    private List<TopicScore> best(List<TopicScore> all) {
        var parents = new HashSet<String>();
        all.forEach(score -> parents.addAll(tree.ancestors(score.topic())));
        var seen = new HashSet<String>();
        return all.stream()
                .sorted(BEST_FIRST)
                .filter(score -> !parents.contains(score.topic()) && seen.add(score.topic()))
                .limit(MOST)
                .toList();
    }

    private List<TopicProfile> profiles(List<Read> topics) {
        var all = new ArrayList<TopicProfile>();
        for (int i = 0; i < topics.size(); i++) {
            var background = new ArrayList<float[]>();
            var vocabularies = new ArrayList<Set<String>>();
            for (int other = 0; other < topics.size(); other++) {
                if (other != i) {
                    vocabularies.add(topics.get(other).vocabulary());
                }
                if (!related[i][other]) {
                    background.addAll(topics.get(other).examples());
                }
            }
            all.add(new TopicProfile(topics.get(i), background, vocabularies));
        }
        return List.copyOf(all);
    }

    /** Whether two topics are the same, or one is above the other. */
    private static boolean[][] related(TopicTree tree) {
        var ids = tree.topics().stream().map(Topic::id).toList();
        var related = new boolean[ids.size()][ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < ids.size(); j++) {
                related[i][j] = i == j
                        || tree.ancestors(ids.get(i)).contains(ids.get(j))
                        || tree.ancestors(ids.get(j)).contains(ids.get(i));
            }
        }
        return related;
    }
}
