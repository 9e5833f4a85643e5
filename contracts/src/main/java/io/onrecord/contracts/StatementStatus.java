package io.onrecord.contracts;

/** How the speaker holds what is said. */
public enum StatementStatus {
    /** Said to be so. */
    ASSERTED,
    /** Said not to be so, or rejected. */
    DENIED,
    /** The speaker's own commitment. */
    PROMISED,
    /** Wanted of others. */
    DEMANDED,
    /** Put as a question. */
    ASKED,
    /** Held to be possible or hoped for, not certain. */
    HEDGED,
    /** Not said: the speaker would not. */
    WITHHELD
}
