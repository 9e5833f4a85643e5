package io.onrecord.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a poll, as far as it decides when the next one is. */
sealed interface Polled {
    /**
     * It was read.
     *
     * @param seen items in it
     * @param fresh of these, not seen before
     * @param asks how long it, or its server, asks to be left alone; null when neither does
     */
    record Read(int seen, int fresh, @Nullable Duration asks) implements Polled {}

    /** It is as it was, said the server or the same bytes. */
    record Unchanged(@Nullable Duration asks) implements Polled {}

    /**
     * It could not be read.
     *
     * @param failures in a row, this one included
     * @param retryAfter what the server asked for; null when nothing
     */
    record Failed(int failures, @Nullable Duration retryAfter) implements Polled {}

    /** It is gone for good, says the server. */
    record Gone() implements Polled {}
}
