package io.onrecord.local.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.evaluation.AnnotatedArticle;
import io.onrecord.extraction.evaluation.NeutralInput;
import io.onrecord.extraction.evaluation.NotNeutral;
import io.onrecord.local.api.Api;
import io.onrecord.local.extract.JsonLine;
import io.onrecord.local.extract.JsonLines;
import io.onrecord.local.extract.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Files of annotated articles, line by line. */
final class Lines {
    private Lines() {}

    static void each(Path file, Consumer<JsonLine> sink) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + (Files.exists(file) ? " is no file" : ": there is no such file"));
        }
        JsonLines.read(file, sink);
    }

    /** Costs one reading of the file; wanted for the progress bar. */
    static long count(Path file) throws IOException {
        long[] count = {0};
        each(file, line -> count[0]++);
        return count[0];
    }

    static JsonNode json(JsonLine line) {
        try {
            return Api.JSON.readTree(line.json());
        } catch (JsonProcessingException notJson) {
            throw new BadInput(line, Unreadable.notJson(notJson));
        }
    }

    static AnnotatedArticle article(JsonLine line, JsonNode json) {
        try {
            return NeutralInput.article(json);
        } catch (NotNeutral reason) {
            throw new BadInput(line, reason);
        }
    }

    /** Refuses spans that lie beyond the text. */
    static void check(JsonLine line, AnnotatedArticle article, String text) {
        int length = text.codePointCount(0, text.length());
        if (article.end() > length) {
            throw new BadInput(
                    line,
                    "has a span that ends at " + article.end() + ", but its text has only " + length + " code points");
        }
    }
}
