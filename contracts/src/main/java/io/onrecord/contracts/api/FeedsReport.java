package io.onrecord.contracts.api;

import java.util.List;

/**
 * What came of a list of feeds.
 *
 * @param added feeds that are followed from now on
 * @param known feeds that were followed already
 * @param refused the others, each with the reason
 */
public record FeedsReport(int added, int known, List<Refusal> refused) {
    /**
     * A feed of the list that is not followed.
     *
     * @param url as the list has it
     * @param reason in words
     */
    public record Refusal(String url, String reason) {}
}
