package io.onrecord.local.load;

import io.onrecord.contracts.ArticleState;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Watches articles, oldest first, until each has been read or given up. Its queue is short: sending waits for reading. */
final class Follower {
    private static final int AHEAD = 2000;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** An article under way; without a receipt it marks the end. */
    private record Followed(String origin, @Nullable ArticleReceipt receipt) {}

    private final Api api;
    private final Notes notes;
    private final BlockingQueue<Followed> queue = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicLong extracted = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Thread thread = Thread.ofVirtual().name("follow").unstarted(this::run);

    Follower(Api api, Notes notes) {
        this.api = api;
        this.notes = notes;
    }

    void start() {
        thread.start();
    }

    void follow(String origin, ArticleReceipt receipt) throws InterruptedException {
        queue.put(new Followed(origin, receipt));
    }

    /** Comes back when all that was followed is done. */
    void finish() throws InterruptedException {
        queue.put(new Followed("", null));
        thread.join();
    }

    long extracted() {
        return extracted.get();
    }

    long failed() {
        return failed.get();
    }

    long done() {
        return extracted() + failed();
    }

    private void run() {
        try {
            for (Followed next = queue.take(); next.receipt() != null; next = queue.take()) {
                watch(next.origin(), next.receipt());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(String origin, ArticleReceipt receipt) throws InterruptedException {
        if (receipt.state() == ArticleState.EXTRACTED) {
            extracted.incrementAndGet();
            return;
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!settled(origin, receipt.id())) {
            if (Instant.now().isAfter(deadline)) {
                failed.incrementAndGet();
                notes.failed(
                        origin,
                        "not read after " + PATIENCE.toMinutes() + " minutes; it stays in the queue, see "
                                + receipt.location());
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean settled(String origin, UUID article) throws InterruptedException {
        ArticleProgress progress;
        try {
            progress = api.progress(article);
        } catch (IOException away) {
            return false;
        }
        return switch (progress.state()) {
            case RECEIVED, ANNOUNCED -> false;
            case EXTRACTED -> {
                extracted.incrementAndGet();
                yield true;
            }
            case FAILED -> {
                failed.incrementAndGet();
                notes.failed(origin, String.valueOf(progress.reason()));
                yield true;
            }
        };
    }
}
