package io.onrecord.extraction.positions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.topics.MiniLm;
import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.extraction.topics.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is pointed out among the annotated statements with the changes that a reader found there, and prints both, the
 * best first, to be judged by reading.
 *
 * <p>Usage, in the module's folder: {@code MeasureChanges ../seeds}.
 */
public final class MeasureChanges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAY = "2024-01-31".length();

    private MeasureChanges() {}

    private record Said(String speaker, String day, String article, String text, Set<String> topics, Stand stand) {
        String key() {
            return article + "|" + text;
        }
    }

    private record Found(Said earlier, Said later, Change change, boolean isAnnotated) {}

    public static void main(String[] args) throws IOException {
        var seeds = Path.of(args[0]);
        var annotated = annotated(seeds.resolve("positions/changes.jsonl"));
        var statements = statements(seeds);
        var found = new ArrayList<Found>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                var earlier = statements.get(i);
                var later = statements.get(j);
                if (!earlier.speaker().equals(later.speaker())
                        || earlier.article().equals(later.article())) continue;
                if (Collections.disjoint(earlier.topics(), later.topics())) continue;
                var change = CompareStands.compare(earlier.stand(), later.stand());
                boolean isAnnotated = annotated.contains(earlier.key() + " -> " + later.key());
                if (change != null) {
                    found.add(new Found(earlier, later, change, isAnnotated));
                } else if (isAnnotated) {
                    System.out.printf(
                            Locale.ROOT,
                            "missed (meaning %.2f): %s%n   %s%n   %s%n",
                            Vectors.cosine(
                                    earlier.stand().vector(), later.stand().vector()),
                            earlier.speaker(),
                            earlier.text(),
                            later.text());
                }
            }
        }
        print(found, annotated.size());
    }

    private static void print(List<Found> found, int annotated) {
        found.sort(
                Comparator.comparingDouble((Found one) -> one.change().score()).reversed());
        int right = 0;
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            right += one.isAnnotated() ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%3d %s %.2f (meaning %.2f) %s %s%n   %s %s%n   %s %s%n",
                    i + 1,
                    one.isAnnotated() ? "+" : " ",
                    one.change().score(),
                    one.change().meaning(),
                    one.earlier().speaker(),
                    one.change().grounds(),
                    one.earlier().day(),
                    one.earlier().text(),
                    one.later().day(),
                    one.later().text());
        }
        System.out.printf("%d found, %d of them among %d annotated%n", found.size(), right, annotated);
    }

    private static Set<String> annotated(Path file) throws IOException {
        var pairs = new HashSet<String>();
        for (var line : Files.readAllLines(file)) {
            var json = JSON.readTree(line);
            pairs.add(place(json.get("earlier")) + " -> " + place(json.get("later")));
        }
        return pairs;
    }

    private static String place(JsonNode one) {
        return one.get("article").asText() + "|" + one.get("text").asText();
    }

    /** Each utterance once, where it was said first; in order of time. */
    private static List<Said> statements(Path seeds) throws IOException {
        var topics = topics(seeds);
        var read = new ReadStands(Knowledge.standard(), Rarity.standard());
        var all = new ArrayList<Said>();
        var echoes = new HashMap<String, Said>();
        try (var model = new MiniLm()) {
            for (var line : Files.readAllLines(seeds.resolve("gold.jsonl"))) {
                var article = JSON.readTree(line);
                for (var quote : article.get("quotes")) {
                    var said = said(article, quote, topics, read, model);
                    var echo = quote.path("echo").asText();
                    if (said != null && echo.isEmpty()) all.add(said);
                    if (said != null && !echo.isEmpty())
                        echoes.merge(
                                said.speaker() + echo,
                                said,
                                (one, other) -> other.day().compareTo(one.day()) < 0 ? other : one);
                }
            }
        }
        all.addAll(echoes.values());
        all.sort(Comparator.comparing(Said::day).thenComparing(Said::key));
        return all;
    }

    private static @Nullable Said said(
            JsonNode article, JsonNode quote, Map<String, Set<String>> topics, ReadStands read, MiniLm model) {
        if (!quote.path("speaker_id").isTextual()) return null;
        var id = article.get("id").asText();
        var published = article.path("publishedAt").asText(id);
        var text = words(article, quote.get("content"), " … ");
        var status = StatementStatus.valueOf(quote.get("status").asText().toUpperCase(Locale.ROOT));
        var stand = read.read(
                text,
                words(article, quote.get("cue"), " "),
                status,
                model.embed(List.of(text)).getFirst());
        return new Said(
                quote.get("speaker_id").asText(),
                (published.length() < DAY ? id : published).substring(0, DAY),
                id,
                text,
                topics.getOrDefault(id + "|" + text, Set.of()),
                stand);
    }

    private static String words(JsonNode article, JsonNode spans, String between) {
        int[] points = article.get("text").asText().codePoints().toArray();
        return StreamSupport.stream(spans.spliterator(), false)
                .map(span -> new String(
                        points,
                        span.get(0).asInt(),
                        span.get(1).asInt() - span.get(0).asInt()))
                .collect(Collectors.joining(between));
    }

    /** With those above them. */
    private static Map<String, Set<String>> topics(Path seeds) throws IOException {
        var all = new HashMap<String, Set<String>>();
        try (var yaml = Files.newBufferedReader(seeds.resolve("topics/topics.yaml"))) {
            var tree = TopicTree.read("topics.yaml", yaml);
            for (var line : Files.readAllLines(seeds.resolve("topics/labels.jsonl"))) {
                var label = JSON.readTree(line);
                var topics = all.computeIfAbsent(place(label), place -> new HashSet<>());
                for (var topic : label.get("topics")) {
                    topics.add(topic.asText());
                    topics.addAll(tree.ancestors(topic.asText()));
                }
            }
        }
        return all;
    }
}
