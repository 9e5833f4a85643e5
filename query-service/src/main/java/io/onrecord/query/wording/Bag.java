package io.onrecord.query.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a wording, whatever their order, blind to case and marks.
 *
 * @param size how many there are, each as often as it comes
 */
public record Bag(Map<String, Integer> words, int size) {

    public static Bag of(String wording) {
        Map<String, Integer> counts = new HashMap<>();
        int size = 0;
        for (String word : Words.same(wording).split(" ", -1)) {
            counts.merge(word, 1, Integer::sum);
            size++;
        }
        return new Bag(counts, size);
    }

    /** What it costs to compare each of some with each of others. */
    public static long comparisons(List<Bag> some, List<Bag> others) {
        return words(some) * others.size() + words(others) * some.size();
    }

    private static long words(List<Bag> bags) {
        return bags.stream().mapToLong(bag -> bag.words.size()).sum();
    }

    /** How much two have in common: 0 nothing, 1 all (L. R. Dice, "Measures of the amount of ecologic association", 1945). */
    public double likeness(Bag other) {
        int common = words.size() <= other.words.size() ? common(words, other.words) : common(other.words, words);
        return 2.0 * common / (size + other.size);
    }

    private static int common(Map<String, Integer> fewer, Map<String, Integer> more) {
        int common = 0;
        for (var word : fewer.entrySet()) {
            common += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
        }
        return common;
    }
}
