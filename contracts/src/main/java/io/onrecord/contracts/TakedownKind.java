package io.onrecord.contracts;

/** What is taken down. */
public enum TakedownKind {
    /** Articles, with all that came of them; they are refused when they are sent again. */
    ARTICLES,
    /** What somebody said and where they are named; the articles stay. */
    SPEAKER,
    /** Articles that were kept as long as the setting says; they may come in again. */
    RETENTION
}
