package io.onrecord.ingest.text;

/** A page has more markup than any article, and would take more memory than is there for all of them. */
public final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplexException(String message) {
        super(message);
    }
}
