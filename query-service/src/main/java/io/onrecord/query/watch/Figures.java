package io.onrecord.query.watch;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.FeedHealth;
import java.util.Map;

/**
 * The record at one moment, as far as an operator has to know it. What waits is counted to {@link LookAtRecord#MOST}.
 *
 * @param feeds those of a health that none has are missing
 * @param deadLetters messages that wait for a person
 * @param unlinked statements that are in no echo yet
 * @param takedowns that are not carried out yet
 * @param corrections that are not carried out yet
 */
record Figures(
        Articles articles,
        Map<FeedHealth, Long> feeds,
        long deadLetters,
        long unlinked,
        long takedowns,
        long corrections,
        Again again) {

    /**
     * Articles by state.
     *
     * @param unannounced how long the oldest has been waiting to be announced that nobody has read, in seconds; 0 when none is
     * @param unread how long ago the oldest was announced that nobody has read, in seconds; 0 when none is
     */
    record Articles(long received, long announced, long extracted, long failed, double unannounced, double unread) {
        long in(ArticleState state) {
            return switch (state) {
                case RECEIVED -> received;
                case ANNOUNCED -> announced;
                case EXTRACTED -> extracted;
                case FAILED -> failed;
            };
        }
    }

    /**
     * Running re-extractions; 0 when none runs.
     *
     * @param fitting articles that they are to read
     * @param announced those that had their turn
     * @param waiting those of them that have not been read yet
     */
    record Again(long fitting, long announced, long waiting) {
        long read() {
            return announced - waiting;
        }
    }
}
