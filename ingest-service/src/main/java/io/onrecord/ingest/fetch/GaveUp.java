package io.onrecord.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer is none that can be used; the message says why, in words. */
final class GaveUp extends IOException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Integer status;
    private final @Nullable Duration retryAfter;

    GaveUp(String why) {
        this(why, null, null);
    }

    GaveUp(String why, @Nullable Integer status, @Nullable Duration retryAfter) {
        super(why);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Outcome.Failed failed() {
        return new Outcome.Failed(String.valueOf(getMessage()), status, retryAfter);
    }
}
