package io.onrecord.extraction.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.Statement;
import io.onrecord.extraction.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures how often each rule is right on annotated articles and writes that as a knowledge file.
 *
 * <p>Usage: {@code Calibrate ANNOTATED.jsonl CALIBRATION.yaml}. A statement is right when its content shares at least half of
 * the words of both with an annotated one, one to one.
 */
public final class Calibrate {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Count {
        private int right;
        private int all;
    }

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
        article.get("quotes").forEach(quote -> annotated.add(Pairs.words(text, Pairs.spans(quote.get("content")))));
        var statements = reader.read(text, ArticleHints.NONE).statements();
        var right = Pairs.of(
                statements.stream()
                        .map(statement -> Pairs.words(text, statement.content()))
                        .toList(),
                annotated);
        for (int i = 0; i < statements.size(); i++) {
            count(statements.get(i), right.containsKey(i));
        }
    }

    private void count(Statement statement, boolean right) {
        var count = counts.computeIfAbsent(statement.decidedBy().getFirst(), rule -> new Count());
        count.all++;
        if (right) count.right++;
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
