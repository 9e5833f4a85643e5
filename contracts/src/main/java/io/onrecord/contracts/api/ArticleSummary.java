package io.onrecord.contracts.api;

import io.onrecord.contracts.ArticleState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param title headline; null when neither the client nor the text gave one
 * @param outlet who published it; null when unknown
 * @param statements how many statements, 0 until extracted
 */
public record ArticleSummary(
        UUID id,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url,
        PublicationDate published,
        Instant receivedAt,
        ArticleState state,
        int statements) {}
