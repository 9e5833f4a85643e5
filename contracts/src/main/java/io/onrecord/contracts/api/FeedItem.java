package io.onrecord.contracts.api;

import io.onrecord.contracts.ItemOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, and what became of it.
 *
 * @param url address of its page
 * @param published as the feed says, ISO 8601
 * @param reason what there is to say of the outcome
 * @param attempts how often it was tried
 * @param nextAt when it is tried next; null when it is not
 * @param articleId its article in the record; null when there is none
 */
public record FeedItem(
        long id,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        Instant firstSeen,
        ItemOutcome outcome,
        @Nullable String reason,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable UUID articleId) {}
