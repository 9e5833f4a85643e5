package io.onrecord.extraction.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic is recognised by: its label, description and each example as vectors, the centre of the examples, and the
 * words that it has and other topics have not.
 */
final class TopicProfile {
    /** Many words of a topic say no more than a few do. */
    private static final double MOST_WORDS = 6;

    private final Topic topic;
    private final List<float[]> examples;
    private final Set<String> vocabulary;
    private final Likeness nearest;
    private final Likeness centre;
    private final Map<String, Double> weights;

    /** What a text is to a topic, apart from all others. */
    record Match(double nearest, double centre, double words) {
        /** Both ways of being near in one. */
        double near() {
            return nearest + centre;
        }
    }

    /** The vectors and words of a topic, before it is compared with others. */
    record Read(Topic topic, List<float[]> names, List<float[]> examples, List<Set<String>> words) {
        static Read of(Topic topic, Embedder embedder) {
            var names = new ArrayList<String>();
            names.add(topic.label());
            if (!topic.description().isBlank()) {
                names.add(topic.label() + ": " + topic.description());
            }
            var words = new ArrayList<Set<String>>();
            names.forEach(name -> words.add(TopicWords.of(name)));
            words.add(TopicWords.of(topic.description()));
            topic.examples().forEach(example -> words.add(TopicWords.of(example)));
            var named = embedder.embed(names);
            var examples = topic.examples().isEmpty() ? named : embedder.embed(topic.examples());
            return new Read(topic, named, examples, words);
        }

        Set<String> vocabulary() {
            var all = new HashSet<String>();
            words.forEach(all::addAll);
            return all;
        }
    }

    /**
     * Compares a topic with others.
     *
     * @param background examples of topics that have nothing to do with it
     * @param vocabularies of all other topics
     */
    TopicProfile(Read read, List<float[]> background, List<Set<String>> vocabularies) {
        this.topic = read.topic();
        this.examples = read.examples();
        this.vocabulary = read.vocabulary();
        var prototypes = new ArrayList<>(read.names());
        prototypes.addAll(read.examples());
        this.nearest = new Likeness(prototypes, background);
        this.centre = new Likeness(List.of(Vectors.centre(read.examples())), background);
        this.weights = weights(read, vocabularies);
    }

    Topic topic() {
        return topic;
    }

    List<float[]> examples() {
        return examples;
    }

    Set<String> vocabulary() {
        return vocabulary;
    }

    Match match(float[] vector, Set<String> words) {
        return new Match(nearest.of(vector), centre.of(vector), words(words));
    }

    double words(Set<String> words) {
        double sum = 0;
        for (var word : words) {
            sum += weights.getOrDefault(word, 0.0);
        }
        return Math.min(MOST_WORDS, sum);
    }

    /** A word weighs the more, the fewer other topics have it and the more of this one's sentences do. */
    private static Map<String, Double> weights(Read read, List<Set<String>> vocabularies) {
        var weights = new HashMap<String, Double>();
        for (var word : read.vocabulary()) {
            long others =
                    vocabularies.stream().filter(one -> one.contains(word)).count();
            long here = read.words().stream().filter(one -> one.contains(word)).count();
            double rare = Math.log((double) (vocabularies.size() + 1) / (1 + others));
            weights.put(word, Math.max(0, rare) * (1 + Math.log((double) here)));
        }
        return weights;
    }
}
