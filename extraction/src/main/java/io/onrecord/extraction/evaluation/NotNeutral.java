package io.onrecord.extraction.evaluation;

/** Why a JSON object is no article of the neutral format; the message goes on after the object's name. */
public final class NotNeutral extends Exception {
    private static final long serialVersionUID = 1L;

    NotNeutral(String reason) {
        super(reason);
    }
}
