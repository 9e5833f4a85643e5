package io.onrecord.contracts;

/** What came of asking a feed. */
public enum PollOutcome {
    /** It was read. */
    READ,
    /** It is as it was. */
    UNCHANGED,
    /** It could not be fetched or read. */
    FAILED,
    /** Its server says that it is gone for good. */
    GONE
}
