package io.onrecord.local.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Waits until all is done that was begun.
 *
 * @param said hears when it never will be
 */
record AwaitRest(Audit audit, Readiness readiness, Consumer<String> said) {
    /** Without any progress: longer than everything that is tried again waits. */
    private static final Duration STANDSTILL = Duration.ofMinutes(4);

    private static final int LOOK = 500;

    /**
     * Comes back when nothing is left to do, or when it gets neither less nor more.
     *
     * @param heldBack so many may be left
     */
    void await(int heldBack) throws InterruptedException {
        readiness.await();
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
