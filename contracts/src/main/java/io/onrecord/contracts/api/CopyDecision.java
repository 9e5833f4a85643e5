package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of an article being a copy, and what holds therefore.
 *
 * @param of id of the article that it was said to be a copy of; null when it was said to be none
 * @param reason empty when none was given
 * @param madeBy who signed in, by name
 */
public record CopyDecision(@Nullable UUID of, String reason, String madeBy, Instant decidedAt) {}
