package io.onrecord.contracts;

/** What became of an item of a feed. */
public enum ItemOutcome {
    /** It will be tried. */
    WAITING,
    /** It is in the record as an article. */
    TAKEN,
    /** The record had its article already. */
    KNOWN,
    /** It is not taken in; the reason says why. */
    REFUSED,
    /** Its page could not be fetched, often enough to give up. */
    FAILED,
    /** It is older than what is followed. */
    PASSED_OVER
}
