package io.onrecord.local.evaluate;

import io.onrecord.local.extract.JsonLine;

/** Why nothing can be measured; says which file and line. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }

    BadInput(JsonLine line, String reason) {
        super(line.origin() + " " + reason);
    }

    BadInput(JsonLine line, Exception reason) {
        super(line.origin() + " " + reason.getMessage(), reason);
    }
}
