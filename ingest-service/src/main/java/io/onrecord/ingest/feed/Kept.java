package io.onrecord.ingest.feed;

import io.onrecord.contracts.PollOutcome;

/**
 * A poll, as it is written down.
 *
 * @param seen items that stood in the feed
 * @param fresh of these, not seen before and wanted
 * @param words what to say of it
 */
record Kept(Polled polled, PollOutcome outcome, int seen, int fresh, String words) {
    boolean failed() {
        return outcome == PollOutcome.FAILED || outcome == PollOutcome.GONE;
    }
}
