package io.onrecord.ingest.document.child;

import io.onrecord.ingest.document.Answer;
import io.onrecord.ingest.document.DocumentKind;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from standard input and answers on standard output, until the input ends. Ends itself when a document takes
 * too long, for nobody else may be left to do it, and when none came for a while.
 */
public final class Main {
    private static final int IDLE_SECONDS = 60;
    private static final int TOOK_TOO_LONG = 4;

    private Main() {}

    /**
     * Starts.
     *
     * @param arguments characters of text that a document may have, seconds that it may take
     */
    public static void main(String[] arguments) throws IOException {
        int longest = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // Whatever a parser prints is no part of an answer.
        System.setOut(System.err);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        ParseDocument parse = new ParseDocument(longest);
        while (true) {
            ScheduledFuture<?> idle = halting(clock, IDLE_SECONDS, 0);
            @Nullable DocumentKind kind = next(in);
            idle.cancel(false);
            if (kind == null) {
                return;
            }
            byte[] document = in.readNBytes(in.readInt());
            ScheduledFuture<?> tooLong = halting(clock, seconds, TOOK_TOO_LONG);
            Answer answer = parse.parse(kind, document);
            tooLong.cancel(false);
            Answer.write(answer, out);
        }
    }

    private static @Nullable DocumentKind next(DataInputStream in) throws IOException {
        try {
            return DocumentKind.valueOf(in.readUTF());
        } catch (EOFException over) {
            return null;
        }
    }

    private static ScheduledFuture<?> halting(ScheduledExecutorService clock, int seconds, int status) {
        return clock.schedule(() -> Runtime.getRuntime().halt(status), seconds, TimeUnit.SECONDS);
    }
}
