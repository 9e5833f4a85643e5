package io.onrecord.contracts.api;

import io.onrecord.contracts.ReextractionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-extraction: what was asked, how far it is, and what is otherwise than before.
 *
 * @param outlet only its articles; null for any, and so on
 * @param articles how many fitted when it was asked for
 * @param announced how many of them it has had its turn with
 * @param read how many of those have been read again
 * @param failed how many of those could not be, or not be compared since another version came
 * @param comparison of all that were read again
 * @param extractors by which version they were read before and after, the most frequent first
 */
public record ReextractionDetail(
        UUID id,
        long number,
        ReextractionState state,
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String extractor,
        int perMinute,
        String reason,
        String madeBy,
        Instant madeAt,
        @Nullable Instant finishedAt,
        int articles,
        long announced,
        long read,
        long failed,
        Comparison comparison,
        List<Extractors> extractors) {

    /**
     * Statements before and after. Before = same + otherSpeaker + otherwise + removed; after = same + otherSpeaker + otherwise +
     * added.
     *
     * @param same as they were
     * @param otherSpeaker with the same words, of another speaker
     * @param otherwise of the same speaker, with another status or other topics
     */
    public record Comparison(
            long before, long after, long same, long otherSpeaker, long otherwise, long added, long removed) {}

    /** How many articles went from one version to another. */
    public record Extractors(String before, String after, long articles) {}
}
