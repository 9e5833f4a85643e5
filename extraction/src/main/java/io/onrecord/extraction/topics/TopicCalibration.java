package io.onrecord.extraction.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * How clues become probabilities, fitted on labelled statements and kept in {@code calibration.yaml} beside this class.
 *
 * @param curated for the topics of the tree
 * @param own for topics of a few phrases, of which nobody has labelled anything
 */
public record TopicCalibration(Judgement curated, Judgement own) {
    private static final String FILE = "calibration.yaml";

    /** The one that ships. */
    public static TopicCalibration standard() {
        try (var in = TopicCalibration.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new TopicException(FILE + " is not on the class path");
            }
            var yaml = new YAMLMapper().readTree(in);
            return new TopicCalibration(judgement(yaml, "curated"), judgement(yaml, "own"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Judgement judgement(JsonNode yaml, String key) {
        var clues = Arrays.stream(Clue.values())
                .sorted(Comparator.comparingInt(Clue::place))
                .map(clue -> clue.name().toLowerCase(Locale.ROOT))
                .toList();
        return Judgement.read(yaml.path(key), FILE + ": " + key, clues);
    }
}
