package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One topic, its place in the tree and who speaks about it.
 *
 * @param own what somebody described it with; null of a curated topic
 */
public record TopicDetail(
        TopicSummary summary,
        List<TopicSummary> ancestors,
        List<TopicSummary> children,
        List<SpeakerCount> speakers,
        @Nullable Own own) {

    /**
     * A topic of somebody's own.
     *
     * @param phrases what it is recognised by
     * @param looked how many of the articles in the record have been looked through for it
     * @param finished whether all have; what comes in later is told at once
     */
    public record Own(List<String> phrases, long looked, boolean finished) {}

    /** How many statements one speaker made on the topic. */
    public record SpeakerCount(UUID id, String name, long statements) {}
}
