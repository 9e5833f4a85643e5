package io.onrecord.contracts.api;

/**
 * A statement that is worth a person's look.
 *
 * @param doubt how probable it is that the statement or its speaker is wrong, 0 to 1
 * @param reach how many statements carry the utterance, at least 1
 * @param weight the product, by which the list goes
 */
public record ReviewItem(StatementSummary statement, double doubt, int reach, double weight) {}
