package io.onrecord.extraction.topics;

/**
 * A topic of a text.
 *
 * @param topic its id
 * @param score cosine similarity to the topic's nearest description or example, 0 to 1
 */
public record TopicScore(String topic, float score) {}
