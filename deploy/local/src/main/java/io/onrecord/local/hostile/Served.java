package io.onrecord.local.hostile;

import io.onrecord.local.hostile.Case.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a server answers.
 *
 * @param head status line and headers with their empty line, as they are sent
 * @param ending what comes after the body
 */
record Served(String head, Bytes body, Ending ending) {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LONG = 8192;

    /** How an answer ends, if it does. */
    enum Ending {
        CLOSED,
        /** The connection stays open, and nothing comes. */
        SILENT,
        /** A byte now and then. */
        DRIPPING,
        /** As much as is taken. */
        ENDLESS
    }

    /** An ordinary answer with a body of this type. */
    static Served of(String type, Bytes body) {
        return of("200 OK", "Content-Type: " + type + "\r\n", body);
    }

    /**
     * An answer.
     *
     * @param status code and reason
     * @param headers each with its line end
     */
    static Served of(String status, String headers, Bytes body) {
        return new Served("HTTP/1.1 " + status + "\r\n" + headers + "\r\n", body, Ending.CLOSED);
    }

    Served ending(Ending other) {
        return new Served(head, body, other);
    }

    void write(OutputStream out) throws IOException, InterruptedException {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body.make());
        out.flush();
        switch (ending) {
            case CLOSED -> {}
            case SILENT -> Thread.sleep(Duration.ofMinutes(2));
            case DRIPPING -> {
                while (true) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(PAUSE);
                }
            }
            case ENDLESS -> {
                byte[] more = "<p>words ".repeat(LONG).getBytes(StandardCharsets.UTF_8);
                while (true) {
                    out.write(more);
                }
            }
        }
    }
}
