package io.onrecord.local.api;

import java.io.IOException;
import java.io.Serial;

/** The key that was sent opens nothing. */
public final class KeyRefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyRefusedException(String why) {
        super("the key opens nothing: " + why);
    }
}
