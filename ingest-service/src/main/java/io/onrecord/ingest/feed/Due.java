package io.onrecord.ingest.feed;

import io.onrecord.contracts.FeedText;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to do, claimed for whoever does it. */
sealed interface Due {
    /** Whose turn it has to be; empty when nobody is to be asked. */
    String host();

    /**
     * A feed that is to be asked.
     *
     * @param read whether it has been read before
     * @param hash SHA-256 of what it was then; null when it has not been
     * @param claimedUntil tells this claim from a later one of somebody else
     */
    @SuppressWarnings("ArrayRecordComponent") // from one row to the next; never compared as a record
    record Poll(
            UUID id,
            String host,
            String url,
            Duration interval,
            Validators validators,
            byte @Nullable [] hash,
            int failures,
            boolean read,
            FeedText text,
            Instant claimedUntil)
            implements Due {}

    /**
     * An item that is to be taken in.
     *
     * @param link address of its page, as written; null when it has none
     * @param content its text as the feed gave it; null when it did not
     * @param whole whether that looks like all of it
     * @param again whether its article is in the record, and it has changed since
     * @param attempts this one included
     * @param outlet of its feed
     */
    record Take(
            long id,
            String host,
            @Nullable String link,
            @Nullable String title,
            @Nullable String published,
            @Nullable String content,
            boolean whole,
            boolean again,
            int attempts,
            @Nullable String outlet,
            FeedText text)
            implements Due {}
}
