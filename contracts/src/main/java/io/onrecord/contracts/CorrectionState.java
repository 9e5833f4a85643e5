package io.onrecord.contracts;

/** What became of a correction. */
public enum CorrectionState {
    /** It is carried out, or taken back, in a moment. */
    WAITING,
    /** The record shows it. */
    APPLIED,
    /** What it is about is not in the record any more; it is carried out when that comes back. */
    LOST,
    /** It was taken back. */
    UNDONE
}
