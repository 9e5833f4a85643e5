package io.onrecord.contracts;

/** How a feed is doing, the worst first. */
public enum FeedHealth {
    /** Its server said that it is gone for good; it is not asked any more. */
    GONE,
    /** The last polls failed. */
    FAILING,
    /** It answers, but has had nothing new for much longer than is usual for it. */
    SILENT,
    /** It has not been asked yet. */
    NEW,
    /** It is read. */
    WELL,
    /** Somebody has paused it. */
    PAUSED
}
