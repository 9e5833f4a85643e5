package io.onrecord.extraction.topics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Turns clues into a probability: a logistic regression, whose answer is then brought to what was measured.
 *
 * @param bias of the regression
 * @param weights in the order of the clues
 * @param said what the regression says, rising
 * @param measured how often that was right, rising; in between on a straight line
 * @param threshold lowest probability that is believed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Judgement(double bias, double[] weights, double[] said, double[] measured, double threshold) {
    /**
     * Reads one out of a data file.
     *
     * @param place what to call the node in a complaint
     * @param clues names of the weights, in their order
     * @throws IllegalStateException when a number is missing
     */
    public static Judgement read(JsonNode node, String place, List<String> clues) {
        var weights = clues.stream()
                .mapToDouble(clue -> number(place, node.path("weights"), clue))
                .toArray();
        var said = numbers(node.path("said"));
        var measured = numbers(node.path("measured"));
        if (said.length != measured.length) {
            throw new IllegalStateException(place + ": said and measured must be as long as each other");
        }
        return new Judgement(number(place, node, "bias"), weights, said, measured, number(place, node, "threshold"));
    }

    private static double number(String place, JsonNode node, String key) {
        if (!node.path(key).isNumber()) {
            throw new IllegalStateException(place + ": " + key + " must be a number");
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

    /** Between 0 and 1, as measured. */
    public double probability(double[] clues) {
        return measured(said(clues));
    }

    /** Whether a probability is believed. */
    public boolean believes(double probability) {
        return probability >= threshold;
    }

    double said(double[] clues) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * clues[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double measured(double value) {
        if (said.length == 0) {
            return value;
        }
        int next = 0;
        while (next < said.length && said[next] < value) {
            next++;
        }
        if (next == 0) {
            return measured[0];
        }
        if (next == said.length) {
            return measured[next - 1];
        }
        double part = (value - said[next - 1]) / (said[next] - said[next - 1]);
        return measured[next - 1] + part * (measured[next] - measured[next - 1]);
    }
}
