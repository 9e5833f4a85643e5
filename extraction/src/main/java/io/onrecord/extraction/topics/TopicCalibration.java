package io.onrecord.extraction.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        var node = yaml.path(key);
        var clues = Clue.values();
        var weights = new double[clues.length];
        for (var clue : clues) {
            weights[clue.place()] =
                    number(key, node.path("weights"), clue.name().toLowerCase(Locale.ROOT));
        }
        var said = numbers(node.path("said"));
        var measured = numbers(node.path("measured"));
        if (said.length != measured.length) {
            throw new TopicException(FILE + ": " + key + ": said and measured must be as long as each other");
        }
        return new Judgement(number(key, node, "bias"), weights, said, measured, number(key, node, "threshold"));
    }

    private static double number(String place, JsonNode node, String key) {
        if (!node.path(key).isNumber()) {
            throw new TopicException(FILE + ": " + place + ": " + key + " must be a number");
        }
        return node.get(key).asDouble();
    }

    private static double[] numbers(JsonNode list) {
        var numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }
}
