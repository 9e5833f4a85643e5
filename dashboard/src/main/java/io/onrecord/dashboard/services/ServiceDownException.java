package io.onrecord.dashboard.services;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A service did not answer, not in time, or only with an error of its own. */
public final class ServiceDownException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ServiceDownException(String what) {
        this(what, null);
    }

    public ServiceDownException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
