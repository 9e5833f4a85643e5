package io.onrecord.extraction.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.Statement;
import io.onrecord.extraction.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Measures how often each rule is right on annotated articles and writes that as a knowledge file.
 *
 * <p>Usage: {@code Calibrate ANNOTATED.jsonl CALIBRATION.yaml}. A statement is right when its content shares at least half of
 * the words of both with an annotated one, one to one.
 */
public final class Calibrate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double ENOUGH = 0.5;

    private static final class Count {
        private int right;
        private int all;
    }

    private record Pair(double overlap, int found, int annotated) {}

    private final ArticleReader reader = new ArticleReader(Knowledge.standard());
    private final Map<String, Count> counts = new TreeMap<>();

    private Calibrate() {}

    public static void main(String[] paths) throws IOException {
        var calibrate = new Calibrate();
        for (var line : Files.readAllLines(Path.of(paths[0]))) {
            calibrate.add(JSON.readTree(line));
        }
        Files.writeString(Path.of(paths[1]), calibrate.yaml());
    }

    private void add(JsonNode article) {
        var text = article.get("text").asText();
        var annotated = new ArrayList<Set<Integer>>();
        article.get("quotes").forEach(quote -> annotated.add(words(text, spans(quote.get("content")))));
        var statements = reader.read(text, ArticleHints.NONE).statements();
        var right = right(
                statements.stream()
                        .map(statement -> words(text, statement.content()))
                        .toList(),
                annotated);
        for (int i = 0; i < statements.size(); i++) {
            count(statements.get(i), right.contains(i));
        }
    }

    private void count(Statement statement, boolean right) {
        var count = counts.computeIfAbsent(statement.decidedBy().getFirst(), rule -> new Count());
        count.all++;
        if (right) count.right++;
    }

    /** Pairs the most alike first, each once. */
    private static Set<Integer> right(List<Set<Integer>> found, List<Set<Integer>> annotated) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < annotated.size(); j++) {
                double overlap = overlap(found.get(i), annotated.get(j));
                if (overlap >= ENOUGH) pairs.add(new Pair(overlap, i, j));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        var right = new HashSet<Integer>();
        var taken = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!right.contains(pair.found()) && taken.add(pair.annotated())) right.add(pair.found());
        }
        return right;
    }

    private static double overlap(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int either = one.size() + other.size() - both.size();
        return either == 0 ? 0 : (double) both.size() / either;
    }

    private static List<Span> spans(JsonNode node) {
        var spans = new ArrayList<Span>();
        node.forEach(span -> spans.add(new Span(span.get(0).asInt(), span.get(1).asInt())));
        return spans;
    }

    private static Set<Integer> words(String text, List<Span> spans) {
        var words = new HashSet<Integer>();
        for (var span : spans) {
            int start = text.offsetByCodePoints(0, span.start());
            int end = text.offsetByCodePoints(start, span.end() - span.start());
            var word = WORD.matcher(text).region(start, end);
            while (word.find()) words.add(word.start());
        }
        return words;
    }

    private String yaml() {
        var yaml = new StringBuilder("""
                # Measured precision of each rule; written by the calibration tool among the tests (tools.Calibrate) from the train
                # portion of PolNeAR, a corpus of US political news that is not part of this project. Right means: content overlap
                # of at least one half.
                calibration:
                """);
        counts.forEach((rule, count) -> yaml.append(String.format(
                Locale.ROOT,
                "  - {rule: %s, precision: %.3f, n: %d}%n",
                rule,
                (double) count.right / count.all,
                count.all)));
        return yaml.toString();
    }
}
