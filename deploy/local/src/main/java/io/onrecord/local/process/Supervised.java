package io.onrecord.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process that is started again, with growing pauses, whenever it dies before it is told to stop; unless it refuses its
 * settings, which would be the same the next time.
 */
public final class Supervised {
    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = GRACE.plusSeconds(2);

    /** With which a process ends that is set wrongly, after it has said in its log what is wrong (EX_CONFIG of sysexits.h). */
    static final int REFUSES_SETTINGS = 78;

    private final ProcessSpec spec;
    private final Path pidFile;
    private final RotatingLog log;
    private final Consumer<String> events;
    private final Thread loop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private boolean stopping;
    private @Nullable Process process;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean refuses;

    public Supervised(ProcessSpec spec, Path pidFile, RotatingLog log, Consumer<String> events) {
        this.spec = spec;
        this.pidFile = pidFile;
        this.log = log;
        this.events = events;
        this.loop = Thread.ofVirtual().name("supervise-" + spec.name()).unstarted(this::supervise);
    }

    public void start() {
        loop.start();
    }

    public String name() {
        return spec.name();
    }

    public int restarts() {
        return restarts.get();
    }

    /** Whether it has refused its settings, and is not started again. */
    public boolean refuses() {
        return refuses;
    }

    private void supervise() {
        int deaths = 0;
        while (true) {
            Instant from = Instant.now();
            String ending = runOnce();
            if (refuses) {
                return;
            }
            deaths = Backoff.STANDARD.deaths(deaths, Duration.between(from, Instant.now()));
            Duration pause = Backoff.STANDARD.afterDeaths(deaths);
            if (pausedToStop(pause, ending)) {
                return;
            }
            restarts.incrementAndGet();
        }
    }

    /** True when the launcher is stopping; else waits for the pause. */
    private boolean pausedToStop(Duration pause, String ending) {
        lock.lock();
        try {
            if (!stopping) {
                events.accept(spec.name() + " " + ending + "; starting it again in " + pause.toMillis() + " ms");
                long left = pause.toNanos();
                while (left > 0 && !stopping) {
                    left = stopped.awaitNanos(left);
                }
            }
            return stopping;
        } catch (InterruptedException stop) {
            return true;
        } finally {
            lock.unlock();
        }
    }

    private String runOnce() {
        try {
            @Nullable Process child = launch();
            if (child == null) {
                return "was not started";
            }
            Thread logging = Thread.ofVirtual().name("log-" + spec.name()).start(() -> drain(child));
            int code = child.waitFor();
            // When only the shell was killed, this makes its watcher end what it left behind.
            closePipe(child);
            if (code == REFUSES_SETTINGS) {
                logging.join(LAST_WORDS);
                refuses = true;
            }
            return "ended with code " + code;
        } catch (IOException failure) {
            return "could not run: " + failure.getMessage();
        } catch (InterruptedException stop) {
            return "was interrupted";
        }
    }

    private void drain(Process child) {
        try {
            log.drain(child.getInputStream());
        } catch (IOException ended) {
            log.line("(the output of " + spec.name() + " ends here: " + ended.getMessage() + ")");
        }
    }

    private @Nullable Process launch() throws IOException, InterruptedException {
        var command = spec.command().line();
        lock.lock();
        try {
            if (stopping) {
                return null;
            }
            process = Keeper.start(spec, command, pidFile, GRACE);
            return process;
        } finally {
            lock.unlock();
        }
    }

    /** Asks the process to end and comes back at once. */
    public void askToStop() {
        lock.lock();
        try {
            stopping = true;
            stopped.signalAll();
            if (process != null) {
                closePipe(process);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void closePipe(Process process) {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.flush();
        } catch (IOException alreadyGone) {
            // The process ended before us, which is what was wanted.
        }
    }

    /** Waits for the end, by force when it takes too long. */
    public void awaitStop() throws InterruptedException {
        @Nullable Process last = process;
        if (last != null && !last.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            events.accept(spec.name() + " did not stop in " + PATIENCE.toSeconds() + " s and is killed");
            last.descendants().forEach(ProcessHandle::destroyForcibly);
            last.destroyForcibly();
        }
        loop.join(Duration.ofSeconds(2));
    }
}
