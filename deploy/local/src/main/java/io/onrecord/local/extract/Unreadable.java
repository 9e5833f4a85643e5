package io.onrecord.local.extract;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Why an input is no article; the message goes on after its name. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    public static Unreadable notJson(JsonProcessingException failure) {
        return new Unreadable("is not JSON: " + failure.getOriginalMessage());
    }
}
