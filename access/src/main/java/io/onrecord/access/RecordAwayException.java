package io.onrecord.access;

import java.io.Serial;

/** Whether a key opens cannot be told: the database does not answer. */
final class RecordAwayException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    RecordAwayException(Throwable cause) {
        super("the keys cannot be looked up", cause);
    }
}
