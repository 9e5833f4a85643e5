package io.onrecord.contracts.api;

import java.util.List;
import java.util.UUID;

/**
 * A take-down with what it aimed at, by which it can be made again when the record was restored from before.
 *
 * @param ids of articles, or of the speaker and who was merged into it; at most 1,000, and none some days after retention
 */
public record TakedownDetail(TakedownSummary summary, List<UUID> ids) {}
