package io.onrecord.contracts.api;

/**
 * A topic of a statement or an article.
 *
 * @param id stable id, such as {@code ceasefire}
 * @param label for people
 * @param score how probable it is that the text is about it, 0 to 1, calibrated on labelled statements
 */
public record TopicScore(String id, String label, double score) {}
