package io.onrecord.contracts.api;

import io.onrecord.contracts.ArticleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one article is on its way: {@code GET /api/v1/articles/{id}/state}.
 *
 * @param reason why it failed; null unless {@code state} is FAILED
 * @param statements how many statements the record holds of it; null until extracted
 * @param extractor version of the extractor that read it; null until extracted
 */
public record ArticleProgress(
        UUID id,
        int version,
        ArticleState state,
        Instant receivedAt,
        @Nullable Instant announcedAt,
        @Nullable Instant extractedAt,
        @Nullable Integer statements,
        @Nullable String extractor,
        @Nullable String reason) {}
