package io.onrecord.extraction.knowledge;

/** A knowledge file that cannot be used; the message names the file, the place and what is allowed there. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KnowledgeException(String message) {
        super(message);
    }

    KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
