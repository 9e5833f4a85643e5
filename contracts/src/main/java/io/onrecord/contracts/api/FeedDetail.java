package io.onrecord.contracts.api;

import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.PollOutcome;
import java.time.Instant;
import java.util.List;

/**
 * One feed with its history.
 *
 * @param outcomes what became of its items; each with the number of those in the list of items with that outcome
 * @param polls the last hundred, the newest first
 */
public record FeedDetail(FeedSummary feed, List<Outcome> outcomes, List<Poll> polls) {
    /** How many items became this. */
    public record Outcome(ItemOutcome outcome, long items) {}

    /**
     * One time that it was asked.
     *
     * @param seen items that stood in it; 0 when it was not read
     * @param fresh of these, not seen before
     * @param tookMillis how long it took to answer
     * @param words what there is to say of it
     */
    public record Poll(Instant at, PollOutcome outcome, int seen, int fresh, int tookMillis, String words) {}
}
