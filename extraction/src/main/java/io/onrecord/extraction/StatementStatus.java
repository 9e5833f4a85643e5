package io.onrecord.extraction;

/** How the speaker holds what is said. */
public enum StatementStatus {
    /** Said to be so. */
    ASSERTED,
    /** Said not to be so, or rejected: "denied that…", "rejected the timetable". */
    DENIED,
    /** The speaker's own commitment: "promised to…", "vowed…". */
    PROMISED,
    /** Wanted of others: "urged them to…", "called for…". */
    DEMANDED,
    /** Put as a question. */
    ASKED,
    /** Held to be possible or hoped for, not certain: "believes…", "hinted…", "may…". */
    HEDGED,
    /** Not said: "declined to say…", "did not name…". */
    WITHHELD
}
