package io.onrecord.extraction.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A place where annotation and system disagree.
 *
 * @param annotated null when nothing was annotated there
 * @param found null when nothing was found there
 */
public record Miss(
        Sort sort,
        @Nullable AnnotatedStatement annotated,
        @Nullable AnnotatedStatement found) {
    /** In what they disagree. */
    public enum Sort {
        /** Annotated, and nothing like it was found. */
        MISSED,
        /** Found, and nothing like it was annotated. */
        NOT_ANNOTATED,
        /** The contents share some words, and less than half of them. */
        WRONG_EXTENT,
        /** Found, with another source. */
        WRONG_SOURCE,
        /** Found, with another person's name, with none, or with a name where no person spoke. */
        WRONG_SPEAKER
    }
}
