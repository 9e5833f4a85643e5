package io.onrecord.contracts.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One speaker: names, offices, and what the record holds. */
public record SpeakerDetail(
        SpeakerSummary summary,
        List<Alias> aliases,
        List<Office> offices,
        List<TopicCount> topics,
        List<OutletCount> outlets) {

    /**
     * A name the speaker goes by.
     *
     * @param origin {@code known} from the data files, {@code article} when found in an article, {@code correction} when a
     *     person gave it
     */
    public record Alias(String name, String origin) {}

    /**
     * An office with the time it was held.
     *
     * @param of the country or organisation; null when the title says it
     * @param from first day; null when not known
     * @param to last day; null while held
     */
    public record Office(
            String title,
            @Nullable String of,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How many statements on one topic. */
    public record TopicCount(String id, String label, long statements) {}

    /** How many statements carried by one outlet; null is "unknown". */
    public record OutletCount(@Nullable String outlet, long statements) {}
}
