package io.onrecord.contracts.api;

/** Which articles a list has. */
public enum CopiesShown {
    /** Copies and all others. */
    ALL,
    /** Each story once: no copies. */
    FIRST,
    /** Copies alone. */
    ONLY
}
