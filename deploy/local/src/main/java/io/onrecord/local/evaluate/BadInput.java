package io.onrecord.local.evaluate;

/** Why nothing can be measured; says which file and line. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }

    BadInput(Origin origin, String reason) {
        super(origin.name() + " " + reason);
    }

    BadInput(Origin origin, Exception reason) {
        super(origin.name() + " " + reason.getMessage(), reason);
    }
}
