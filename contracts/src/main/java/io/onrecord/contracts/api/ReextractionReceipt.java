package io.onrecord.contracts.api;

import java.util.UUID;

/**
 * A re-extraction that has begun.
 *
 * @param articles how many fit
 * @param location where to watch it
 */
public record ReextractionReceipt(UUID id, int articles, String location) {}
