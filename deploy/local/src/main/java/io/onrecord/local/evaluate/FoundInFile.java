package io.onrecord.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedArticle;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What any system found and wrote down. */
final class FoundInFile implements Finder {
    private final Path file;
    private final Map<String, Entry> waiting = new ConcurrentHashMap<>();

    private record Entry(Origin origin, AnnotatedArticle article) {}

    private FoundInFile(Path file) {
        this.file = file;
    }

    static FoundInFile read(Path file) {
        FoundInFile found = new FoundInFile(file);
        Lines.each(file, found::add);
        return found;
    }

    private void add(Origin origin, String json) {
        AnnotatedArticle article = Lines.article(origin, Lines.json(origin, json));
        Entry before = waiting.putIfAbsent(article.id(), new Entry(origin, article));
        if (before != null) {
            throw new BadInput(
                    origin,
                    "has the id \"" + article.id() + "\" of line "
                            + before.origin().line());
        }
    }

    @Override
    public List<AnnotatedStatement> found(Origin origin, JsonNode json, String id, String text) {
        Entry entry = waiting.remove(id);
        if (entry == null) {
            return List.of();
        }
        String own = entry.article().text();
        if (own != null && !own.equals(text)) {
            throw new BadInput(
                    entry.origin(), "has another text than " + origin.name() + ", the article \"" + id + "\"");
        }
        Lines.check(entry.origin(), entry.article(), text);
        return entry.article().statements();
    }

    @Override
    public void finish() {
        if (!waiting.isEmpty()) {
            String first = waiting.keySet().stream().sorted().findFirst().orElseThrow();
            throw new BadInput(
                    file + " holds articles that are not annotated: " + waiting.size() + ", such as \"" + first + "\"");
        }
    }
}
