package io.onrecord.contracts.api;

import java.util.List;

/**
 * A re-extraction and what is otherwise than before.
 *
 * @param comparison of all that were read again so far
 * @param extractors by which version they were read before and after, the most frequent first, at most 20
 */
public record ReextractionDetail(ReextractionSummary summary, Comparison comparison, List<Extractors> extractors) {

    /**
     * Statements before and after: before there were the same, those of another speaker, those otherwise and the removed; after,
     * the added in place of the removed.
     *
     * @param before how many in all
     * @param after how many in all
     * @param same as they were
     * @param otherSpeaker with the same words, of another speaker
     * @param otherwise of the same speaker, with another status or other topics
     */
    public record Comparison(
            long before, long after, long same, long otherSpeaker, long otherwise, long added, long removed) {

        public static Comparison of(long same, long otherSpeaker, long otherwise, long added, long removed) {
            long kept = same + otherSpeaker + otherwise;
            return new Comparison(kept + removed, kept + added, same, otherSpeaker, otherwise, added, removed);
        }
    }

    /** How many articles went from one version to another. */
    public record Extractors(String before, String after, long articles) {}
}
