package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of two statements.
 *
 * @param verdict reversal, refinement or no_change, in capitals or not
 * @param reason at most 500 characters; may be left out
 */
public record VerdictSubmission(
        @Nullable String verdict, @Nullable String reason) {}
