package io.onrecord.contracts.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody wants.
 *
 * @param name 1 to 80 characters: whose it is and what for; what is done with the key bears it
 * @param scopes of {@code read, ingest, correct, admin}, at least one
 * @param days how long it is to hold, 1 to 3,650; null for ever
 */
public record KeySubmission(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Integer days) {}
