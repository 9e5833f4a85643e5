package io.onrecord.extraction.evaluation;

import io.onrecord.extraction.topics.TopicScore;
import io.onrecord.extraction.topics.TopicTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the topics given to statements with those they were labelled with: exactly, and as filters see them, where a topic
 * stands for those above it too. Not for several threads at once.
 */
public final class TopicEvaluation {
    private final TopicTree tree;
    private final List<Hits> exact = new ArrayList<>();
    private final List<Hits> filtered = new ArrayList<>();
    private final Map<String, Hits> byTopic = new TreeMap<>();
    private final Reliability reliability = new Reliability();
    private int statements;

    public TopicEvaluation(TopicTree tree) {
        this.tree = tree;
    }

    /** Takes one article in. */
    public void add(LabelledArticle article, List<List<TopicScore>> given) {
        var exactly = Hits.NONE;
        var asFilters = Hits.NONE;
        for (int i = 0; i < given.size(); i++) {
            var labelled = mostParticular(article.topics().get(i));
            var found = new LinkedHashMap<String, Float>();
            given.get(i).forEach(score -> found.put(score.topic(), score.score()));
            exactly = exactly.plus(hits(labelled, found.keySet()));
            asFilters = asFilters.plus(hits(withAbove(labelled), withAbove(found.keySet())));
            found.forEach((topic, score) -> reliability.add(score, labelled.contains(topic)));
            count(labelled, found.keySet());
        }
        exact.add(exactly);
        filtered.add(asFilters);
        statements += given.size();
    }

    public TopicFigures figures() {
        var rates = new LinkedHashMap<String, Rate>();
        tree.topics().stream()
                .filter(topic -> byTopic.containsKey(topic.id()))
                .forEach(topic -> rates.put(topic.id(), Rate.of(byTopic.getOrDefault(topic.id(), Hits.NONE))));
        return new TopicFigures(
                exact.size(),
                statements,
                Rate.of(sum(exact)),
                Bootstrap.interval(exact),
                Rate.of(sum(filtered)),
                Bootstrap.interval(filtered),
                reliability.error(),
                reliability.bins(),
                rates);
    }

    private void count(Set<String> labelled, Set<String> found) {
        var either = new HashSet<>(labelled);
        either.addAll(found);
        for (var topic : either) {
            boolean wanted = labelled.contains(topic);
            boolean given = found.contains(topic);
            var hits = new Hits(wanted && given ? 1 : 0, given ? 1 : 0, wanted ? 1 : 0);
            byTopic.merge(topic, hits, Hits::plus);
        }
    }

    private static Hits hits(Set<String> labelled, Set<String> found) {
        int right = (int) found.stream().filter(labelled::contains).count();
        return new Hits(right, found.size(), labelled.size());
    }

    private static Hits sum(List<Hits> all) {
        return all.stream().reduce(Hits.NONE, Hits::plus);
    }

    private Set<String> mostParticular(Set<String> topics) {
        var left = new HashSet<>(topics);
        topics.forEach(topic -> left.removeAll(tree.ancestors(topic)));
        return left;
    }

    private Set<String> withAbove(Set<String> topics) {
        var all = new HashSet<>(topics);
        topics.forEach(topic -> all.addAll(tree.ancestors(topic)));
        return all;
    }
}
