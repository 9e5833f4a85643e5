package io.onrecord.contracts;

/** What may be said of a change. */
public enum TrendLabel {
    /** No change brings one as great, up or down, in at most one window of a thousand. */
    STRONG,
    /** In at most one of fifty. */
    WEAK,
    /** Nothing that chance would not do. */
    NONE,
    /** More than chance, and not spoken of in the baseline at all: nothing to compare with, and so no percentage. */
    NEW,
    /** Fewer than three echoes, from a single outlet, or fewer than three expected where there are fewer. */
    TOO_FEW
}
