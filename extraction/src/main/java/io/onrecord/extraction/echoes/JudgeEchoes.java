package io.onrecord.extraction.echoes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Decides whether two statements of one speaker are the same utterance: a logistic regression on {@link Sign}s, fitted on
 * annotated articles by {@code extraction/training/echoes.py} and kept in {@code weights.yaml} beside this class. The answer
 * depends on the two alone.
 */
public final class JudgeEchoes {
    private static final String FILE = "weights.yaml";

    private final double bias;
    private final double[] weights;
    private final double threshold;

    private JudgeEchoes(double bias, double[] weights, double threshold) {
        this.bias = bias;
        this.weights = weights;
        this.threshold = threshold;
    }

    /** The one that ships. */
    public static JudgeEchoes standard() {
        try (var in = JudgeEchoes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            var yaml = new YAMLMapper().readTree(in);
            var weights = new double[Sign.values().length];
            for (var sign : Sign.values()) {
                weights[sign.place()] = number(yaml.path("weights"), sign.name().toLowerCase(Locale.ROOT));
            }
            return new JudgeEchoes(number(yaml, "bias"), weights, number(yaml, "threshold"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static double number(JsonNode node, String key) {
        if (!node.path(key).isNumber()) {
            throw new IllegalStateException(FILE + ": " + key + " must be a number");
        }
        return node.get(key).asDouble();
    }

    /** The same whichever is named first. */
    public Likeness judge(Utterance a, Utterance b) {
        var signs = Likeness.signs(a, b);
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * signs[i];
        }
        int run = (int) Math.round(Math.expm1(signs[Sign.RUN.place()]));
        return new Likeness(1 / (1 + Math.exp(-sum)), signs[Sign.MEANING.place()], run);
    }

    public boolean isEcho(Likeness likeness) {
        return likeness.probability() >= threshold;
    }
}
