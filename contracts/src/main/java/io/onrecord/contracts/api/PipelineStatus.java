package io.onrecord.contracts.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where articles are on their way: {@code GET /api/v1/status}.
 *
 * @param oldestWaiting when the oldest article not yet extracted or failed came in; null when none waits
 * @param deadLetters messages that could not be handled and wait for a person
 */
public record PipelineStatus(
        long received,
        long announced,
        long extracted,
        long failed,
        long statements,
        long deadLetters,
        @Nullable Instant oldestWaiting) {}
