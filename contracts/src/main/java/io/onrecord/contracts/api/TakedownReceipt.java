package io.onrecord.contracts.api;

import java.util.UUID;

/**
 * A take-down that is carried out in a moment.
 *
 * @param location where to watch it
 */
public record TakedownReceipt(UUID id, String location) {}
