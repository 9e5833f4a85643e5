package io.onrecord.ingest.feed;

import io.onrecord.ingest.syndication.Item;
import io.onrecord.ingest.syndication.Reading.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Decides which items are not wanted at all: a sitemap lists everything that a site ever had, and what is wanted is news. */
final class PassOver {
    private PassOver() {}

    /**
     * Why an item is passed over; null when it is not.
     *
     * @param first whether the feed is read for the first time
     * @param window how far back news goes
     */
    static @Nullable String why(Item item, Format format, boolean first, Instant now, Duration window) {
        if (item.link() == null && item.content() == null) {
            return "it has neither an address nor a text";
        }
        if (format != Format.SITEMAP) {
            return null;
        }
        @Nullable Instant latest = latest(item);
        if (latest == null) {
            return first ? "it was there before the sitemap was followed, and has no date" : null;
        }
        return latest.isBefore(now.minus(window)) ? "older than " + DecideNextPoll.inWords(window) : null;
    }

    private static @Nullable Instant latest(Item item) {
        @Nullable Instant published = item.published() == null ? null : moment(item.published());
        @Nullable Instant updated = item.updated() == null ? null : moment(item.updated());
        return published == null || (updated != null && updated.isAfter(published)) ? updated : published;
    }

    /** The end of a day: it may have been any time of it. */
    static Instant moment(String date) {
        return date.indexOf('T') < 0
                ? LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(date).toInstant();
    }
}
