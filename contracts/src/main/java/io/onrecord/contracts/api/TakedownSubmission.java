package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be gone for good: articles, or what a speaker has said, either of the two.
 *
 * @param articles ids, 1 to 100
 * @param speaker id
 * @param reason 1 to 500 characters, which stay on record: name nobody there
 */
public record TakedownSubmission(
        @Nullable List<UUID> articles,
        @Nullable UUID speaker,
        @Nullable String reason) {}
