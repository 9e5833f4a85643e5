package io.onrecord.contracts.api;

import org.jspecify.annotations.Nullable;

/**
 * Why a correction is taken back, or a take-down is lifted.
 *
 * @param reason at most 500 characters; may be left out
 */
public record UndoSubmission(@Nullable String reason) {}
