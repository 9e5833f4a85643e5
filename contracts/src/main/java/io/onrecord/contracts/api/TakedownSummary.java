package io.onrecord.contracts.api;

import io.onrecord.contracts.TakedownKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken down. What it was is not told.
 *
 * @param articles how many are gone so far; of a speaker: in how many something was taken away
 * @param statements how many are gone so far, those of past versions too
 * @param finishedAt null while there is something left to do
 * @param liftedAt since when it may come in again; null when it may not
 */
public record TakedownSummary(
        UUID id,
        long number,
        TakedownKind kind,
        String reason,
        String madeBy,
        Instant madeAt,
        long articles,
        long statements,
        @Nullable Instant finishedAt,
        @Nullable String liftedReason,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
