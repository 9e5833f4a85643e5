package io.onrecord.local.load;

import io.onrecord.local.api.Api;
import io.onrecord.local.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands articles in, a few at a time, and follows each until it has been read. */
public final class Loader {
    private static final int AT_A_TIME = 8;
    private static final Duration REFRESH = Duration.ofMillis(200);

    private final Sender sender;
    private final @Nullable Follower follower;
    private final Screen screen;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Loader(Sender sender, @Nullable Follower follower, Screen screen) {
        this.sender = sender;
        this.follower = follower;
        this.screen = screen;
    }

    /**
     * A loader for one instance.
     *
     * @param wait whether to follow articles until they have been read
     */
    public static Loader into(Api api, Screen screen, @Nullable String outlet, @Nullable String url, boolean wait) {
        return new Loader(
                new Sender(api, Retry.STANDARD, outlet, url), wait ? new Follower(api, screen) : null, screen);
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
        // Closing waits for the last of them.
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            pieces.forEach(piece -> {
                free.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        note(piece, outcome(piece));
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    } finally {
                        free.release();
                    }
                });
            });
        }
    }

    /** Whatever goes wrong with one is counted, and the others go on. */
    private Sender.Outcome outcome(Piece piece) throws InterruptedException {
        try {
            return sender.send(piece);
        } catch (RuntimeException unexpected) {
            return new Sender.Outcome.Refused("could not be handed in: " + unexpected);
        }
    }

    private void note(Piece piece, Sender.Outcome outcome) throws InterruptedException {
        switch (outcome) {
            case Sender.Outcome.Refused no -> {
                refused.incrementAndGet();
                screen.say("refused: " + piece.origin() + ": " + no.reason());
            }
            case Sender.Outcome.Taken taken -> {
                (taken.receipt().created() ? created : known).incrementAndGet();
                if (follower != null) {
                    follower.follow(piece.origin(), taken.receipt());
                }
            }
        }
    }

    private void display(@Nullable Long total, Instant start) {
        try {
            while (true) {
                long done = refused.get() + (follower == null ? created.get() + known.get() : follower.done());
                screen.bar(
                        follower == null ? "loading" : "reading", done, total, Duration.between(start, Instant.now()));
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
