package io.onrecord.contracts.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read again.
 *
 * @param title null when it has none
 * @param reason why it cannot be compared; null where it can
 * @param comparison null where it cannot be compared
 */
public record ReextractedArticle(
        UUID id,
        @Nullable String title,
        Instant readAt,
        @Nullable String reason,
        ReextractionDetail.@Nullable Comparison comparison) {}
