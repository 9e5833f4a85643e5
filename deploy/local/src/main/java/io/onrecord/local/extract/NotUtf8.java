package io.onrecord.local.extract;

import java.io.IOException;

/** A file of JSON Lines is in another encoding. */
public final class NotUtf8 extends IOException {
    static final String REASON = "is not UTF-8, which JSON must be";
    private static final long serialVersionUID = 1L;

    private final String place;

    NotUtf8(String place) {
        super(place + " " + REASON);
        this.place = place;
    }

    String place() {
        return place;
    }
}
