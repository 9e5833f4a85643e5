package io.onrecord.contracts.api;

import io.onrecord.contracts.ReextractionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-extraction: what was asked, and how far it is.
 *
 * @param outlet only its articles; null for any, and so on
 * @param articles how many fitted when it was asked for
 * @param announced how many of them have had their turn
 * @param read how many of those have been read again
 * @param failed how many of those could not be, or not be compared since another version came
 */
public record ReextractionSummary(
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
        long failed) {}
