package io.onrecord.contracts;

/** What sort of source stands behind a statement. */
public enum SpeakerKind {
    PERSON,
    /** A body that speaks for itself: a ministry, a company, "the Kremlin". */
    ORGANISATION,
    /** People without a common office: "the rebels", "residents". */
    GROUP,
    /** Somebody whom the article chose not to name: "two people familiar with the matter". */
    ANONYMOUS,
    /** A report, a letter, a resolution. */
    DOCUMENT,
    /** The text does not let one tell. */
    UNKNOWN
}
