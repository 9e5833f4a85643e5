package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of an article being a copy.
 *
 * @param of id of the article that it is a copy of, {@code none} when it is no copy of anything, or {@code undecided} to leave
 *     it to what is recognised
 * @param reason at most 500 characters; may be left out
 */
public record CopySubmission(@Nullable String of, @Nullable String reason) {
    /** It is no copy. */
    public static final String NONE = "none";

    /** What is recognised holds. */
    public static final String UNDECIDED = "undecided";
}
