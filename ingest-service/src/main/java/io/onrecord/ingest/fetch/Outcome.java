package io.onrecord.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. Whatever a server does, it ends as one of these. */
public sealed interface Outcome {
    /**
     * There was an answer with a body.
     *
     * @param address where it stood in the end
     * @param movedTo where the address has moved for good, for the next time; null when it has not
     * @param freshFor how long the server says that it will not change; null when it does not say
     */
    record Fetched(
            String address,
            @Nullable String movedTo,
            int status,
            Body body,
            Validators validators,
            @Nullable Duration freshFor)
            implements Outcome {}

    /** It is as it was when the validators that were sent along were given. */
    record Unchanged(
            String address,
            @Nullable String movedTo,
            Validators validators,
            @Nullable Duration freshFor) implements Outcome {}

    /** We did not ask, as the address, or one that it led to, is none that may be asked. */
    record Refused(String reason) implements Outcome {}

    /**
     * There was no answer, or none that can be used.
     *
     * @param reason in words
     * @param status of the answer; null when there was none
     * @param retryAfter how long the server wants to be left alone; null when it does not say
     */
    record Failed(
            String reason,
            @Nullable Integer status,
            @Nullable Duration retryAfter) implements Outcome {}

    /**
     * What the answer holds.
     *
     * @param bytes unpacked
     * @param mediaType in lower case, without parameters; null when it was not said
     * @param charset as the server named it; null when it did not
     * @param whole whether nothing was cut off
     */
    @SuppressWarnings("ArrayRecordComponent") // as it came; never compared, never changed
    record Body(
            byte[] bytes,
            @Nullable String mediaType,
            @Nullable String charset,
            boolean whole) {}

    /** What to send along the next time, so that a body that has not changed need not come again. */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        /** Nothing is known of an earlier answer. */
        public static final Validators NONE = new Validators(null, null);
    }
}
