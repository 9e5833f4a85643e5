package io.onrecord.local.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The words of the sample, the frequent first, and invented ones behind them: a text search meets rare words too. */
public final class Vocabulary {
    private static final int WORDS = 60_000;
    private static final Pattern WORD = Pattern.compile("[a-z]{2,20}");
    private static final List<String> BEGINNINGS = List.of(
            "ba", "bre", "cal", "dor", "el", "fa", "gri", "hal", "is", "jo", "kal", "lu", "mar", "nor", "ost", "pel",
            "qui", "ral", "sten", "tor", "ul", "var", "wen", "xa", "yor", "zel");
    private static final List<String> MIDDLES = List.of(
            "a", "be", "ci", "do", "en", "fi", "ga", "ho", "in", "la", "mi", "no", "pe", "ri", "so", "ta", "vi");
    private static final List<String> ENDS = List.of(
            "n", "r", "sk", "th", "ld", "rn", "ver", "dale", "mont", "wick", "ston", "ow", "en", "ia", "ov", "es");

    private final List<String> words;
    private final Zipf ranks;

    private Vocabulary(List<String> words) {
        this.words = words;
        this.ranks = new Zipf(words.size(), 1.0, 2.7);
    }

    /** Of the texts in a folder, whatever their format: only what looks like words counts. */
    public static Vocabulary of(Path folder, RandomGenerator random) {
        Map<String, Integer> counts = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Set<String> words = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
        while (words.size() < WORDS) {
            words.add(invented(random));
        }
        return new Vocabulary(new ArrayList<>(words));
    }

    /** So many words with spaces between them. */
    public String text(int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(words.get(ranks.draw(random)));
        }
        return text.toString();
    }

    static String invented(RandomGenerator random) {
        StringBuilder word = new StringBuilder(one(BEGINNINGS, random));
        for (int i = random.nextInt(3); i > 0; i--) {
            word.append(one(MIDDLES, random));
        }
        return word.append(one(ENDS, random)).toString();
    }

    /** An invented surname or first name, with a capital. */
    public static String name(RandomGenerator random) {
        String word = invented(random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String one(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
