package io.onrecord.extract.background;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Does one thing again and again on a thread of its own, after a pause or when it is woken. What goes wrong is told and tried
 * again: the thread ends only when it is stopped.
 */
public final class Recurring {
    private static final Logger LOG = Logger.getLogger(Recurring.class);

    /** At least: what fails every half a second would fill the log. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final String what;
    private final Duration pause;
    private final Step step;
    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    /** What is done. */
    public interface Deed {
        void run() throws SQLException;
    }

    /** A part of what is to be done. */
    public interface Step {
        /** False when there was nothing to do. */
        boolean run() throws SQLException;
    }

    /** @param what names the thread and the complaints */
    public Recurring(String what, Duration pause, Deed deed) {
        this(what, pause, (Step) () -> {
            deed.run();
            return false;
        });
    }

    private Recurring(String what, Duration pause, Step step) {
        this.what = what;
        this.pause = pause;
        this.step = step;
        this.thread = new Thread(this::run, what.replace(' ', '-'));
    }

    /** Takes one step after another until there is nothing left to do. */
    public static Recurring inSteps(String what, Duration pause, Step step) {
        return new Recurring(what, pause, step);
    }

    /** All that there is to do, at once and here; whoever is at it already comes first. */
    public void now() throws SQLException {
        turn.lock();
        try {
            while (!stopped && step.run()) {}
        } finally {
            turn.unlock();
        }
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Interrupts what is going on. */
    public void stop() {
        stopped = true;
        thread.interrupt();
        woken.release();
    }

    public boolean isStopped() {
        return stopped;
    }

    /** Ends the pause; returns at once. */
    public void wake() {
        woken.release();
    }

    /** Being interrupted by a stop is no failure. */
    private void told(Exception failure) {
        if (!stopped) {
            LOG.warnf("%s waits: %s", what, failure.getMessage());
        }
    }

    private void run() {
        while (!stopped) {
            var wait = AFTER_FAILURE;
            try {
                now();
                wait = pause;
            } catch (SQLException | RuntimeException failure) {
                told(failure);
            } catch (Error failure) {
                // Without this thread it would never be done again, and nobody would know.
                LOG.errorf(failure, "%s waits", what);
            }
            try {
                woken.tryAcquire(Math.max(wait.toMillis(), pause.toMillis()), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
