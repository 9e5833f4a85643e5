package io.onrecord.extraction.tagger;

/** The trained net. Safe for many threads; the same window gives the same scores whatever runs beside it. */
@FunctionalInterface
interface Net {
    /** Scores for every piece of the window, in order. */
    Scores score(Window window);
}
