package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that extraction could not handle.
 *
 * @param articleId the article it spoke of; null when the message was unreadable
 * @param payload the message as it came, at most 4 KiB of it
 * @param reason why it failed
 */
public record DeadLetter(
        long id,
        String channel,
        @Nullable UUID articleId,
        @Nullable Integer version,
        String payload,
        String reason,
        int attempts,
        Instant failedAt) {}
