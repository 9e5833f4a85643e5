package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of what one speaker has said on one topic, the newest first, each utterance once.
 *
 * @param echoes how many utterances there are on all pages: those of /statements?first=true with the same filters
 * @param next opaque cursor of the page after this one; null on the last page
 */
public record Position(
        UUID speaker,
        String topic,
        long echoes,
        List<Entry> items,
        @Nullable String next) {

    /**
     * One utterance.
     *
     * @param statement the first of its echo
     * @param changes what it may change as against an earlier utterance on the topic, the best first; the 10 best of more
     */
    public record Entry(StatementSummary statement, List<PositionChange> changes) {}
}
