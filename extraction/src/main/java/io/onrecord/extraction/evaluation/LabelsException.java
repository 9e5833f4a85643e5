package io.onrecord.extraction.evaluation;

import java.io.Serial;

/** Labels and articles do not fit together; the message says where. */
public final class LabelsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LabelsException(String message) {
        super(message);
    }
}
