package io.onrecord.contracts.api;

import java.util.UUID;

/**
 * A correction that is written down. The record shows it a moment later.
 *
 * @param created false when the same was in force already
 * @param location where to read it
 */
public record CorrectionReceipt(UUID id, boolean created, String location) {}
