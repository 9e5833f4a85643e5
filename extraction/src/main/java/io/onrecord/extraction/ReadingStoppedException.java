package io.onrecord.extraction;

/**
 * Whoever had a text read no longer wants to know. Reading takes as long as the text is; it is stopped by interrupting its
 * thread, and looks for that with every paragraph, sentence, name and statement.
 */
public final class ReadingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReadingStoppedException() {
        super("reading was interrupted");
    }

    /** To be called in every loop that a long text makes long. */
    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ReadingStoppedException();
        }
    }
}
