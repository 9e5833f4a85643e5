package io.onrecord.contracts.api;

/**
 * A topic of a statement or an article.
 *
 * @param id stable id, such as {@code ceasefire}
 * @param label for people
 * @param score cosine similarity to the topic's nearest description or example, 0 to 1
 */
public record TopicScore(String id, String label, double score) {}
