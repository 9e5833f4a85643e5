package io.onrecord.local.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedArticle;
import io.onrecord.extraction.evaluation.AnnotatedStatement;
import io.onrecord.extraction.evaluation.Evaluation;
import io.onrecord.extraction.evaluation.Slice;
import io.onrecord.local.extract.InOrder;
import io.onrecord.local.extract.Reading;
import io.onrecord.local.screen.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through annotated articles on all cores and compares each with what was found in it. */
public final class Evaluate {
    private final Finder finder;
    private final Evaluation evaluation;
    private final MissList misses;
    private final Screen screen;
    private final Map<String, Long> lines = new HashMap<>();

    /** An article with both sides. */
    private record Compared(
            Origin origin,
            String id,
            String text,
            List<AnnotatedStatement> annotated,
            List<AnnotatedStatement> found) {}

    private Evaluate(Finder finder, Slice slice, int perSort, Screen screen) {
        this.finder = finder;
        this.evaluation = new Evaluation(slice);
        this.misses = new MissList(perSort);
        this.screen = screen;
    }

    /**
     * Reads the articles itself.
     *
     * @param perSort how many misses of each sort are kept to be shown
     */
    public static Evaluate reading(Reading reading, Slice slice, int perSort, Screen screen) {
        return new Evaluate(new FoundByReading(reading), slice, perSort, screen);
    }

    /**
     * Takes what a system found from a file.
     *
     * @param perSort how many misses of each sort are kept to be shown
     */
    public static Evaluate found(Path file, Slice slice, int perSort, Screen screen) {
        return new Evaluate(FoundInFile.read(file), slice, perSort, screen);
    }

    /** Goes through a file; once. */
    public Outcome against(Path annotated, boolean intervals) {
        long total = Lines.count(annotated);
        long start = System.nanoTime();
        try (InOrder<Compared> articles = new InOrder<>(article -> {
            take(article);
            screen.bar("reading", evaluation.articles(), total, Duration.ofNanos(System.nanoTime() - start));
        })) {
            Lines.each(annotated, (origin, json) -> articles.add(() -> compared(origin, json)));
            articles.finish();
        } finally {
            screen.clear();
        }
        finder.finish();
        if (evaluation.articles() == 0) {
            throw new BadInput(annotated + " holds no article");
        }
        return new Outcome(
                evaluation.articles(), evaluation.figures(), intervals ? evaluation.intervals() : Map.of(), misses);
    }

    private Compared compared(Origin origin, String line) {
        JsonNode json = Lines.json(origin, line);
        AnnotatedArticle article = Lines.article(origin, json);
        String text = article.text();
        if (text == null) {
            throw new BadInput(origin, "has no \"text\"");
        }
        Lines.check(origin, article, text);
        return new Compared(
                origin, article.id(), text, article.statements(), finder.found(origin, json, article.id(), text));
    }

    private void take(Compared article) {
        Long before = lines.putIfAbsent(article.id(), article.origin().line());
        if (before != null) {
            throw new BadInput(article.origin(), "has the id \"" + article.id() + "\" of line " + before);
        }
        misses.add(article.id(), article.text(), evaluation.add(article.text(), article.annotated(), article.found()));
    }
}
