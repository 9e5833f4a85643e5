package io.onrecord.local.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Articles to measure with: the texts of the sample, each made different by a number, so that none is known already.
 *
 * @param texts in the order of their names
 */
public record Sample(List<String> texts) {

    /** Of a folder of plain texts. */
    public static Sample of(Path articles) throws IOException {
        try (Stream<Path> files = Files.list(articles)) {
            List<Path> plain = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path file : plain) {
                texts.add(Files.readString(file));
            }
            return new Sample(List.copyOf(texts));
        }
    }

    /** As a submission in JSON. */
    String submission(String series, int number) {
        String text = texts.get(number % texts.size()) + "\n\nSeries " + series + ", copy " + number + " of the day.\n";
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", text)
                .put("outlet", "Benchmark")
                .toString();
    }

    double characters() {
        return texts.stream().mapToInt(String::length).average().orElse(0);
    }
}
