package io.onrecord.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts articles in JSON together, as ingest-service takes a hundred of them for little more than one; what comes slowly does not wait. */
final class Batches implements AutoCloseable {
    static final int MOST = 100;
    static final long MOST_BYTES = 4L << 20;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Consumer<List<Piece>> send;
    private final List<Piece> pending = new ArrayList<>();
    private final Thread impatient = Thread.ofVirtual().name("batches").unstarted(this::flushNowAndThen);
    private long weight;

    /** @param send may block; is given one piece alone, or several in JSON */
    Batches(Consumer<List<Piece>> send) {
        this.send = send;
        impatient.start();
    }

    synchronized void add(Piece piece) {
        if (!isJson(piece)) {
            flush();
            send.accept(List.of(piece));
            return;
        }
        pending.add(piece);
        weight += piece.weight();
        if (pending.size() == MOST || weight >= MOST_BYTES) {
            flush();
        }
    }

    private synchronized void flush() {
        if (!pending.isEmpty()) {
            send.accept(List.copyOf(pending));
            pending.clear();
            weight = 0;
        }
    }

    static boolean isJson(Piece piece) {
        return switch (piece) {
            case Piece.Marked marked -> isJson(marked.piece());
            case Piece.InJson _ -> true;
            case Piece.InFile _, Piece.InMemory _, Piece.Row _, Piece.Crawled _, Piece.Unusable _ -> false;
        };
    }

    private void flushNowAndThen() {
        try {
            while (true) {
                Thread.sleep(PATIENCE);
                flush();
            }
        } catch (InterruptedException ended) {
            // Closing flushes what is left.
        }
    }

    @Override
    public void close() {
        impatient.interrupt();
        flush();
    }
}
