package io.onrecord.extraction.tools;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.output.NeutralArticle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** For trying things out: reads text files or neutral JSON Lines, prints JSON Lines. */
public final class ExtractFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractFiles() {}

    public static void main(String[] paths) throws IOException {
        var reader = new ArticleReader(Knowledge.standard());
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (var path : paths) {
            var file = Path.of(path);
            if (path.endsWith(".jsonl")) {
                for (var line : Files.readAllLines(file)) {
                    var article = JSON.readTree(line);
                    print(
                            out,
                            reader,
                            article.get("id").asText(),
                            article.get("text").asText());
                }
            } else {
                print(out, reader, file.getFileName().toString().replaceFirst("\\.[^.]+$", ""), Files.readString(file));
            }
        }
        out.flush();
    }

    private static void print(PrintStream out, ArticleReader reader, String id, String text) {
        out.println(NeutralArticle.of(id, text, reader.read(text, ArticleHints.NONE)));
    }
}
