package io.onrecord.contracts.api;

import io.onrecord.contracts.FeedHealth;
import io.onrecord.contracts.FeedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed, and how it is doing.
 *
 * @param url where it stands
 * @param site address of the site that it is of
 * @param outlet who publishes its articles, as was said when it was added
 * @param format what it is written in: RSS, ATOM, JSON_FEED or SITEMAP; null before it has been read
 * @param text where the text of its articles is taken from
 * @param nextAt when it is asked next; null when it is not asked any more
 * @param why why then, in words
 * @param polledAt when it was last asked
 * @param readAt when it last answered
 * @param newestOn day of its newest item: as published, or else as first seen
 * @param usualGap days between two of its newest items on the average; null when there are fewer than five
 * @param failures polls that failed since the last that did not
 * @param problem why the last poll failed, in words; null when it did not
 * @param remark what there is to say of the last poll that was read
 * @param waiting items that will still be tried
 * @param items items that it has had, as far as they are remembered
 */
public record FeedSummary(
        UUID id,
        String url,
        @Nullable String title,
        @Nullable String site,
        @Nullable String outlet,
        @Nullable String format,
        FeedText text,
        FeedHealth health,
        @Nullable Instant nextAt,
        String why,
        Instant addedAt,
        @Nullable Instant polledAt,
        @Nullable Instant readAt,
        @Nullable LocalDate newestOn,
        @Nullable Double usualGap,
        int failures,
        @Nullable String problem,
        @Nullable String remark,
        long waiting,
        long items) {}
