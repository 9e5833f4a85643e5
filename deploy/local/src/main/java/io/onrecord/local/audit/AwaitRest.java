package io.onrecord.local.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Waits until all is done that was begun.
 *
 * @param ready asked before anything else
 * @param said hears when it never will be
 */
public record AwaitRest(Audit audit, Ready ready, Consumer<String> said) {
    /** Without any progress: longer than everything that is tried again waits. */
    private static final Duration STANDSTILL = Duration.ofMinutes(4);

    private static final int LOOK = 500;

    /** Comes back when everything does its work. */
    @FunctionalInterface
    public interface Ready {
        void await() throws InterruptedException;
    }

    /**
     * Comes back when nothing is left to do, or when it gets neither less nor more.
     *
     * @param heldBack so many may be left
     */
    public void await(int heldBack) throws InterruptedException {
        ready.await();
        Instant since = Instant.now();
        long last = -1;
        while (Duration.between(since, Instant.now()).compareTo(STANDSTILL) < 0) {
            try {
                long open = audit.open();
                if (open <= heldBack) {
                    return;
                }
                if (open != last) {
                    last = open;
                    since = Instant.now();
                }
            } catch (SQLException away) {
                // Still being recovered.
            }
            Thread.sleep(LOOK);
        }
        said.accept("nothing moves any more, and " + last + " are left");
    }
}
