package io.onrecord.extraction.topics;

/**
 * A topic of a text.
 *
 * @param topic its id
 * @param score how probable it is that the text is about it, 0 to 1: of so many like it, this part was, on labelled statements
 */
public record TopicScore(String topic, float score) {}
