package io.onrecord.ingest.feed;

import io.onrecord.ingest.fetch.Outcome.Validators;
import io.onrecord.ingest.syndication.Reading;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a feed answered. */
sealed interface Answer {
    /**
     * Its items.
     *
     * @param movedTo where it stands for good from now on; null when where it stood
     * @param hash SHA-256 of its bytes
     * @param unread what of it could not be read, and why; null when all was
     * @param asks how long it or its server asks to be left alone; null when neither does
     */
    @SuppressWarnings("ArrayRecordComponent") // from the answer into a row; never compared as a record
    record Read(
            Reading.Feed feed,
            @Nullable String movedTo,
            Validators validators,
            byte[] hash,
            @Nullable Duration asks,
            @Nullable String unread)
            implements Answer {}

    /** It is as it was. */
    record Same(Validators validators, @Nullable Duration asks) implements Answer {}

    /**
     * Nothing that is a feed.
     *
     * @param gone whether it is gone for good
     * @param retryAfter how long the server wants to be left alone; null when it does not say
     */
    record NotRead(String why, boolean gone, @Nullable Duration retryAfter) implements Answer {}
}
