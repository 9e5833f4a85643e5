package io.onrecord.local.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedArticle;
import io.onrecord.extraction.evaluation.NeutralInput;
import io.onrecord.extraction.evaluation.NotNeutral;
import io.onrecord.local.api.Api;
import io.onrecord.local.extract.Unreadable;
import io.onrecord.local.files.JsonLines;
import io.onrecord.local.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Files of annotated articles, line by line. */
final class Lines {
    private Lines() {}

    /** Hands on every line and where it stands; the first that cannot be read ends it: figures without an article would be others. */
    static void each(Path file, BiConsumer<Origin, String> sink) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + (Files.exists(file) ? " is no file" : ": there is no such file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            JsonLines.read(in, line -> {
                Origin origin = new Origin(line.origin(file.toString()), line.number());
                switch (line) {
                    case JsonLines.Line.Written written -> sink.accept(origin, written.json());
                    case JsonLines.Line.Bad bad -> throw new BadInput(origin, bad.reason());
                }
            });
        } catch (IOException failure) {
            throw new BadInput(file + " " + Trouble.of(failure));
        }
    }

    /** Costs one reading of the file; wanted for the progress bar. */
    static long count(Path file) {
        long[] count = {0};
        each(file, (origin, json) -> count[0]++);
        return count[0];
    }

    static JsonNode json(Origin origin, String line) {
        try {
            return Api.JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new BadInput(origin, Unreadable.notJson(notJson));
        }
    }

    static AnnotatedArticle article(Origin origin, JsonNode json) {
        try {
            return NeutralInput.article(json);
        } catch (NotNeutral reason) {
            throw new BadInput(origin, reason);
        }
    }

    /** Refuses spans that lie beyond the text. */
    static void check(Origin origin, AnnotatedArticle article, String text) {
        int length = text.codePointCount(0, text.length());
        if (article.end() > length) {
            throw new BadInput(
                    origin,
                    "has a span that ends at " + article.end() + ", but its text has only " + length + " code points");
        }
    }
}
