package io.onrecord.extraction.topics;

/**
 * Turns clues into the probability that a statement is about a topic: a logistic regression, whose answer is then brought to
 * what was measured.
 *
 * @param bias of the regression
 * @param weights in the order of {@link Clue#place}
 * @param said what the regression says, rising
 * @param measured how often that was right, rising; in between on a straight line
 * @param threshold lowest probability of a topic that is listed
 */
@SuppressWarnings("ArrayRecordComponent")
record Judgement(double bias, double[] weights, double[] said, double[] measured, double threshold) {
    double probability(double[] clues) {
        return measured(said(clues));
    }

    boolean lists(double probability) {
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
