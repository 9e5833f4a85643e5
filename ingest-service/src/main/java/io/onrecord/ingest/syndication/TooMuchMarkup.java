package io.onrecord.ingest.syndication;

/** There is more markup in it than any feed needs. */
final class TooMuchMarkup extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    TooMuchMarkup(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
