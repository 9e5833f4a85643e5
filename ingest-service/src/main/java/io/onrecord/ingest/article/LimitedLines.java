package io.onrecord.ingest.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file as bytes; of a line that is too long, only that it is is kept. */
final class LimitedLines {
    private final InputStream in;
    private final long limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private int number;

    LimitedLines(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        number++;
        int read = in.read();
        boolean any = read >= 0;
        while (read >= 0 && read != '\n') {
            if (line.size() < limit) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        return any;
    }

    /** From 1. */
    int number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        return line.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
    }

    byte[] line() {
        return line.toByteArray();
    }
}
