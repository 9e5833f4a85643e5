package io.onrecord.extraction.echoes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.evaluation.AnnotatedEchoes;
import io.onrecord.extraction.topics.MiniLm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Writes for every two statements of one speaker what they are judged by and whether they are one utterance: what {@code
 * training/echoes.py} fits the weights on.
 *
 * <p>Usage: {@code WritePairs ANNOTATED.jsonl PAIRS.jsonl}.
 */
public final class WritePairs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WritePairs() {}

    public static void main(String[] args) throws IOException {
        var lines = new ArrayList<String>();
        try (var model = new MiniLm()) {
            var all = AnnotatedEchoes.of(Files.readAllLines(Path.of(args[0])), model, Rarity.standard());
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    var one = all.get(i);
                    var other = all.get(j);
                    if (one.speaker().equals(other.speaker())) {
                        var line = JSON.createObjectNode()
                                .put("a", i)
                                .put("b", j)
                                .put("speaker", one.speaker())
                                .put("echo", one.echo() != null && one.echo().equals(other.echo()));
                        var signs = Likeness.signs(one.utterance(), other.utterance());
                        for (var sign : Sign.values()) {
                            line.put(sign.name().toLowerCase(Locale.ROOT), signs[sign.place()]);
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        Files.write(Path.of(args[1]), lines);
    }
}
