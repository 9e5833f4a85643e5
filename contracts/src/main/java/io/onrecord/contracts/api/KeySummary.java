package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it.
 *
 * @param id names it
 * @param name whose it is and what for
 * @param scopes as given, without what they include
 * @param madeBy name of who made it
 * @param createdAt when
 * @param expiresAt null for never
 * @param revokedAt null while nobody has revoked it
 * @param lastUsedAt when something was last changed with it, to the minute; null when nothing was. Reading is not noted.
 */
public record KeySummary(
        String id,
        String name,
        List<String> scopes,
        String madeBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
