package io.onrecord.local.walk;

/** Something that a page leads to is not answered. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
