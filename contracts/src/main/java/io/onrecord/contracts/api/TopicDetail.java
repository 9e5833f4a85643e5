package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;

/** One topic, its place in the tree and who speaks about it. */
public record TopicDetail(
        TopicSummary summary, List<TopicSummary> ancestors, List<TopicSummary> children, List<SpeakerCount> speakers) {

    /** How many statements one speaker made on the topic. */
    public record SpeakerCount(UUID id, String name, long statements) {}
}
