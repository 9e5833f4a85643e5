package io.onrecord.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedArticle;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import io.onrecord.local.extract.JsonLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What any system found and wrote down. */
final class FoundInFile implements Finder {
    private final Path file;
    private final Map<String, Entry> waiting = new ConcurrentHashMap<>();

    private record Entry(JsonLine line, AnnotatedArticle article) {}

    private FoundInFile(Path file) {
        this.file = file;
    }

    static FoundInFile read(Path file) throws IOException {
        FoundInFile found = new FoundInFile(file);
        Lines.each(file, found::add);
        return found;
    }

    private void add(JsonLine line) {
        AnnotatedArticle article = Lines.article(line, Lines.json(line));
        // The line itself is only wanted for messages.
        Entry entry = new Entry(new JsonLine(line.file(), line.number(), ""), article);
        Entry before = waiting.putIfAbsent(article.id(), entry);
        if (before != null) {
            throw new BadInput(
                    line,
                    "has the id \"" + article.id() + "\" of line "
                            + before.line().number());
        }
    }

    @Override
    public List<AnnotatedStatement> found(JsonLine line, JsonNode json, String id, String text) {
        Entry entry = waiting.remove(id);
        if (entry == null) {
            return List.of();
        }
        String own = entry.article().text();
        if (own != null && !own.equals(text)) {
            throw new BadInput(entry.line(), "has another text than " + line.origin() + ", the article \"" + id + "\"");
        }
        Lines.check(entry.line(), entry.article(), text);
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
