package io.onrecord.contracts.api;

import java.util.List;

/**
 * Statements that mean nearly the same as one, whoever made them; of each utterance the first alone, and none of its own.
 *
 * @param statement what they are like
 * @param items the nearest first
 * @param compared how many statements were compared
 */
public record LikeStatements(StatementSummary statement, List<Like> items, int compared) {

    /**
     * One of them.
     *
     * @param likeness the cosine of what the two mean, at most 1
     */
    public record Like(StatementSummary statement, double likeness) {}
}
