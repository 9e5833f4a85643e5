package io.onrecord.ingest.fetch;

/** An address is none that may be asked; the message says why, in words for whoever gave it. */
final class NotAllowed extends Exception {
    private static final long serialVersionUID = 1L;

    NotAllowed(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
