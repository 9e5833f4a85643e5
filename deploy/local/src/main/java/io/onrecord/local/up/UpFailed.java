package io.onrecord.local.up;

import java.io.Serial;

/** The instance cannot start; the message is for the person at the terminal. */
public final class UpFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UpFailed(String message) {
        super(message);
    }
}
