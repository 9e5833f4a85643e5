package io.onrecord.contracts.api;

/** Words that are kept, added or cut, as one wording is compared with another. */
public record Difference(Change change, String words) {

    /** What became of some words. */
    public enum Change {
        KEPT,
        ADDED,
        CUT
    }
}
