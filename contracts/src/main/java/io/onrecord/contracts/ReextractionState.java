package io.onrecord.contracts;

/** How far a re-extraction is. */
public enum ReextractionState {
    /** Articles are read again, at its pace. */
    RUNNING,
    /** Somebody stopped it; what was read again stays. */
    STOPPED,
    /** Every article that fits was read again. */
    DONE
}
