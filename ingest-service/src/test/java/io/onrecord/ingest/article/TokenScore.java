package io.onrecord.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How alike two texts are, word by word, whatever the order.
 *
 * @param precision how much of what was found is in the gold, 0 to 1
 * @param recall how much of the gold was found, 0 to 1
 */
record TokenScore(double precision, double recall) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    static TokenScore of(String found, List<String> gold) {
        Map<String, Integer> expected = counted(String.join(" ", gold));
        Map<String, Integer> actual = counted(found);
        int both = actual.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), expected.getOrDefault(word.getKey(), 0)))
                .sum();
        return new TokenScore(share(both, sum(actual)), share(both, sum(expected)));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> words = new HashMap<>();
        Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
