package io.onrecord.contracts.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where articles are on their way: {@code GET /api/v1/status}.
 *
 * @param oldestWaiting when the oldest article not yet extracted or failed came in; null when none waits
 * @param deadLetters messages that could not be handled and wait for a person
 * @param feedsInTrouble feeds that fail, are silent or are gone
 * @param unlinked statements that are in no echo yet, counted to 10,000
 * @param newest when the newest statement came into the record; null when there is none
 * @param extractor which extractor found it; null when there is none
 * @param version of the service that answers
 */
public record PipelineStatus(
        long received,
        long announced,
        long extracted,
        long failed,
        long statements,
        long deadLetters,
        @Nullable Instant oldestWaiting,
        long feedsInTrouble,
        long unlinked,
        @Nullable Instant newest,
        @Nullable String extractor,
        String version) {}
