package io.onrecord.extraction.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How well topics are told.
 *
 * @param exact a topic given is right when the statement is labelled with it
 * @param exactInterval of the F1, articles resampled
 * @param filtered the same with every topic above counted too, as filters see them
 * @param calibrationError how far the scores are from how often they are right, 0 to 1
 * @param bins the scores by tenths
 * @param byTopic exact, in the order of the tree
 */
public record TopicFigures(
        int articles,
        int statements,
        Rate exact,
        Interval exactInterval,
        Rate filtered,
        Interval filteredInterval,
        double calibrationError,
        List<Bin> bins,
        Map<String, Rate> byTopic) {
    /** Scores of one tenth: what they said on average and how often they were right, in percent. */
    public record Bin(double said, double right, int count) {}
}
