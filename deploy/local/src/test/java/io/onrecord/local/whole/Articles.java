package io.onrecord.local.whole;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.onrecord.local.load.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Any number of different articles, made from the paragraphs of the sample; the same seed gives the same articles. */
final class Articles {
    private static final int PARAGRAPHS = 6;

    private final List<String> paragraphs = new ArrayList<>();

    Articles() throws IOException {
        try (Stream<Path> files = Files.list(Launched.HOME.resolve("seeds/articles"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.length() > 80)
                        .forEach(paragraphs::add);
            }
        }
    }

    List<Piece> make(int count, long seed) {
        Random random = new Random(seed);
        List<Piece> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> mixed = new ArrayList<>(paragraphs);
            Collections.shuffle(mixed, random);
            String text = "Report number " + i + "\n\nAnna Berg said: “This is report number " + i + " of the day.”\n\n"
                    + String.join("\n\n", mixed.subList(0, PARAGRAPHS));
            articles.add(new Piece.InJson(
                    "made " + i,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("text", text)
                            .put("outlet", "Outlet " + i % 5)
                            .put("publishedAt", "2024-%02d-%02d".formatted(1 + i % 12, 1 + i % 28))
                            .toString()));
        }
        return articles;
    }
}
