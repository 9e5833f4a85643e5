package io.onrecord.extract.article;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Trying again would end the same; the message says why, for people. */
public final class UnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
