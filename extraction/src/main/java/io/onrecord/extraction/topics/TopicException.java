package io.onrecord.extraction.topics;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A topic file is not as it should be; the message says where and what to do. */
public final class TopicException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TopicException(String message) {
        this(message, null);
    }

    TopicException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
