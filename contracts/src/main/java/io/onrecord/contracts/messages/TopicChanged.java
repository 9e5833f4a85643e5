package io.onrecord.contracts.messages;

/**
 * A topic of somebody's own was described, changed or removed.
 *
 * @param topicId the topic
 * @param version of its description, 1 or more
 */
public record TopicChanged(String topicId, int version) {}
