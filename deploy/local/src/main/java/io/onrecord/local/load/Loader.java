package io.onrecord.local.load;

import io.onrecord.local.api.Api;
import io.onrecord.local.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands articles in, a few at a time, and follows each until it has been read. */
public final class Loader {
    private static final int AT_A_TIME = 8;
    private static final String SAME = "columns-not-understood";
    private static final Duration REFRESH = Duration.ofMillis(200);

    /** What may be held in memory at a time, in MiB; one document alone may take it all. */
    private static final int MEMORY = 64;

    private final Sender sender;
    private final @Nullable Follower follower;
    private final Screen screen;
    private final Notes notes;
    private final @Nullable Journal journal;
    private final @Nullable WatchFolders watch;
    private final Heard heard;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** Tables whose columns are not understood: one refusal says it for all rows. */
    private final Set<String> hopeless = ConcurrentHashMap.newKeySet();

    Loader(
            Sender sender,
            @Nullable Follower follower,
            Screen screen,
            Notes notes,
            @Nullable Journal journal,
            @Nullable WatchFolders watch) {
        this(sender, follower, screen, notes, journal, watch, Heard.NOBODY);
    }

    private Loader(
            Sender sender,
            @Nullable Follower follower,
            Screen screen,
            Notes notes,
            @Nullable Journal journal,
            @Nullable WatchFolders watch,
            Heard heard) {
        this.sender = sender;
        this.follower = follower;
        this.screen = screen;
        this.notes = notes;
        this.journal = journal;
        this.watch = watch;
        this.heard = heard;
    }

    /** A loader for one instance. */
    public static Loader into(Api api, Screen screen, Notes notes, LoadOptions options) {
        return into(api, screen, notes, options, Heard.NOBODY);
    }

    /** The same, for somebody who wants to hear of every piece. */
    public static Loader into(Api api, Screen screen, Notes notes, LoadOptions options, Heard heard) {
        return new Loader(
                new Sender(api, Retry.STANDARD, options.outlet(), options.url(), options.columns()),
                options.follow() ? new Follower(api, notes) : null,
                screen,
                notes,
                options.journal(),
                options.watch(),
                heard);
    }

    /**
     * Loads all pieces.
     *
     * @param total how many there are; null when nobody knows
     */
    public LoadReport load(Stream<Piece> pieces, @Nullable Long total) throws InterruptedException {
        Instant start = Instant.now();
        if (follower != null) {
            follower.start();
        }
        Thread display = Thread.ofVirtual().start(() -> display(total, start));
        try {
            sendAll(pieces);
            if (follower != null) {
                follower.finish();
            }
        } finally {
            display.interrupt();
            display.join();
            screen.clear();
        }
        return report();
    }

    private void sendAll(Stream<Piece> pieces) {
        Semaphore free = new Semaphore(AT_A_TIME);
        Semaphore memory = new Semaphore(MEMORY);
        // Closing waits for the last of them.
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                Batches batches = new Batches(batch -> {
                    long bytes = batch.stream().mapToLong(Piece::weight).sum();
                    int weight = (int) Math.min(MEMORY, (2 * bytes) >> 20);
                    memory.acquireUninterruptibly(weight);
                    free.acquireUninterruptibly();
                    workers.execute(() -> {
                        try {
                            send(batch);
                        } catch (InterruptedException stop) {
                            Thread.currentThread().interrupt();
                        } finally {
                            free.release();
                            memory.release(weight);
                        }
                    });
                })) {
            pieces.forEach(batches::add);
        }
    }

    private void send(List<Piece> batch) throws InterruptedException {
        if (batch.size() == 1) {
            note(batch.getFirst(), outcome(batch.getFirst()));
            return;
        }
        List<Sender.Outcome> outcomes = outcomes(batch);
        for (int i = 0; i < batch.size(); i++) {
            note(batch.get(i), outcomes.get(i));
        }
    }

    private List<Sender.Outcome> outcomes(List<Piece> batch) throws InterruptedException {
        try {
            return sender.send(batch);
        } catch (RuntimeException unexpected) {
            return Collections.nCopies(
                    batch.size(), new Sender.Outcome.Refused("could not be handed in: " + unexpected, null));
        }
    }

    /** Whatever goes wrong with one is counted, and the others go on. */
    private Sender.Outcome outcome(Piece piece) throws InterruptedException {
        try {
            return hopeless.contains(table(piece))
                    ? new Sender.Outcome.Refused("the columns of its table are not understood", SAME)
                    : sender.send(piece);
        } catch (RuntimeException unexpected) {
            return new Sender.Outcome.Refused("could not be handed in: " + unexpected, null);
        }
    }

    private void note(Piece piece, Sender.Outcome outcome) throws InterruptedException {
        switch (outcome) {
            case Sender.Outcome.Nothing() -> receipted(piece);
            case Sender.Outcome.Refused no -> refused(piece, no);
            case Sender.Outcome.GaveUp gaveUp -> {
                refused.incrementAndGet();
                notes.refused(piece.origin(), gaveUp.reason(), null);
                heard.gaveUp(piece);
                if (watch != null) {
                    watch.again(piece);
                }
            }
            case Sender.Outcome.Taken taken -> {
                receipted(piece);
                heard.taken(piece, taken.receipt());
                (taken.receipt().created() ? created : known).incrementAndGet();
                if (follower != null) {
                    follower.follow(piece.origin(), taken.receipt());
                }
            }
        }
    }

    private void receipted(Piece piece) {
        if (journal != null && piece instanceof Piece.Marked marked) {
            journal.add(marked.file(), marked.index());
        }
    }

    private void refused(Piece piece, Sender.Outcome.Refused no) {
        refused.incrementAndGet();
        heard.refused(piece, no.code());
        boolean ofColumns = no.code() != null && no.code().startsWith("column");
        if (SAME.equals(no.code()) || (ofColumns && !table(piece).isEmpty() && !hopeless.add(table(piece)))) {
            notes.refusedQuietly(piece.origin(), no.reason(), no.code());
        } else {
            notes.refused(piece.origin(), no.reason(), no.code());
        }
    }

    /** The table that a piece is a row of; empty for other pieces. */
    private static String table(Piece piece) {
        return switch (piece) {
            // A table that was mended is another one.
            case Piece.Marked marked -> {
                String table = table(marked.piece());
                yield table.isEmpty() ? table : table + "#" + marked.file();
            }
            case Piece.Row row -> row.table();
            case Piece.InFile _, Piece.InMemory _, Piece.InJson _, Piece.Crawled _, Piece.Unusable _ -> "";
        };
    }

    private void display(@Nullable Long total, Instant start) {
        String label = watch != null ? "watching" : follower == null ? "loading" : "reading";
        long shown = -1;
        try {
            while (true) {
                long done = refused.get() + (follower == null ? created.get() + known.get() : follower.done());
                // Watching may take months, mostly of silence.
                if (watch == null || done != shown) {
                    screen.bar(label, done, total, Duration.between(start, Instant.now()));
                    shown = done;
                }
                Thread.sleep(REFRESH);
            }
        } catch (InterruptedException done) {
            // The load is over.
        }
    }

    private LoadReport report() {
        return follower == null
                ? new LoadReport(created.get(), known.get(), refused.get(), 0, 0, false)
                : new LoadReport(
                        created.get(), known.get(), refused.get(), follower.extracted(), follower.failed(), true);
    }
}
