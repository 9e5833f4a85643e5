package io.onrecord.extraction.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.text.CodePoints;
import io.onrecord.extraction.topics.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts labels to the annotated statements they are of. */
public final class LabelledArticles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LayoutReader layouts;
    private final Map<Key, Set<String>> labels = new HashMap<>();
    private final Set<Key> used = new HashSet<>();

    private record Key(String article, String text) {}

    private LabelledArticles(LayoutReader layouts) {
        this.layouts = layouts;
    }

    /**
     * Articles with at least one labelled statement; statements without a label are left out.
     *
     * @param gold annotated articles, one a line
     * @param labels lines of {@code {"article", "text", "topics"}}
     * @throws LabelsException when a line is not what it should be, or a label is of no statement
     */
    public static List<LabelledArticle> of(LayoutReader layouts, List<String> gold, List<String> labels) {
        var articles = new LabelledArticles(layouts);
        labels.forEach(articles::label);
        var all = gold.stream()
                .filter(line -> !line.isBlank())
                .map(line -> articles.article(json(line)))
                .filter(article -> !article.statements().isEmpty())
                .toList();
        articles.labels.keySet().stream()
                .filter(key -> !articles.used.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new LabelsException("a label is of no statement: article " + key.article() + ", “"
                            + key.text() + "”; the words must be those of the annotated article");
                });
        return all;
    }

    private void label(String line) {
        if (line.isBlank()) {
            return;
        }
        var json = json(line);
        if (!json.path("article").isTextual()
                || !json.path("text").isTextual()
                || !json.path("topics").isArray()) {
            throw new LabelsException("a label needs \"article\", \"text\" and a list \"topics\": " + line);
        }
        var topics = new LinkedHashSet<String>();
        json.get("topics").forEach(topic -> topics.add(topic.asText()));
        labels.put(new Key(json.get("article").asText(), json.get("text").asText()), topics);
    }

    private LabelledArticle article(JsonNode json) {
        var id = json.path("id").asText();
        var text = json.path("text").asText();
        var statements = new ArrayList<String>();
        var topics = new ArrayList<Set<String>>();
        int[] points = text.codePoints().toArray();
        for (var quote : json.path("quotes")) {
            var key = new Key(id, words(points, quote.path("content")));
            var label = labels.get(key);
            if (label != null && used.add(key)) {
                statements.add(key.text());
                topics.add(label);
            }
        }
        var layout = layouts.read(text);
        var places = CodePoints.of(text);
        var headline = layout.title();
        @Nullable String title = headline == null ? null : text.substring(headline.start(), headline.end());
        title = title == null && json.path("title").isTextual()
                ? json.get("title").asText()
                : title;
        @Nullable Span span = headline == null ? null : places.span(headline.start(), headline.end());
        var boilerplate = layout.boilerplate().stream()
                .map(range -> places.span(range.start(), range.end()))
                .toList();
        return new LabelledArticle(
                id, title == null ? "" : title, Opening.of(title, text, span, boilerplate), statements, topics);
    }

    /** Of some spans, as a statement shows them. */
    static String words(int[] points, JsonNode spans) {
        return IntStream.range(0, spans.size())
                .mapToObj(spans::get)
                .map(span -> {
                    int start = span.path(0).asInt();
                    int end = span.path(1).asInt();
                    if (start < 0 || end < start || end > points.length) {
                        throw new LabelsException("a span ends at " + end + ", the text at " + points.length);
                    }
                    return new String(points, start, end - start);
                })
                .collect(Collectors.joining(" … "));
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new LabelsException("a line is not JSON: " + e.getOriginalMessage());
        }
    }
}
