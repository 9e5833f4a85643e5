package io.onrecord.local.services;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.Once;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes start-up caches: runs each program once more, beside the real one and with the lowest priority, and lets the JVM write
 * down what it loaded. A second instance of a service is an ordinary thing; it does a little honest work and goes.
 */
public final class Rehearsal {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Whether the rehearsed program has got as far as it should. */
    public interface Arrived {
        boolean test() throws Exception;
    }

    private final StartupCache cache;
    private final DataFolder folder;
    private final Consumer<String> events;
    private final AtomicReference<@Nullable Once> running = new AtomicReference<>();
    private volatile boolean stopped;

    public Rehearsal(StartupCache cache, DataFolder folder, Consumer<String> events) {
        this.cache = cache;
        this.folder = folder;
        this.events = events;
    }

    /** Whether this program has its cache already. */
    public boolean done(String name) {
        return Files.exists(cache.file(name));
    }

    /** Rehearses one program unless that was done before. A failure costs a slow start, nothing else. */
    public void rehearse(JavaCommand command, Map<String, String> environment, Arrived arrived)
            throws InterruptedException {
        if (stopped || done(command.name())) {
            return;
        }
        Instant start = Instant.now();
        try {
            Files.createDirectories(cache.folder());
            Path output = cache.folder()
                    .resolve(command.name() + "." + ProcessHandle.current().pid() + ".making");
            if (run(command, environment, arrived, output) && Files.exists(output)) {
                Files.move(output, cache.file(command.name()), StandardCopyOption.ATOMIC_MOVE);
                events.accept("start-up cache of " + command.name() + " made in "
                        + Duration.between(start, Instant.now()).toSeconds() + " s");
            }
            Files.deleteIfExists(output);
        } catch (IOException failure) {
            events.accept("no start-up cache of " + command.name() + ": " + failure.getMessage());
        }
    }

    private boolean run(JavaCommand command, Map<String, String> environment, Arrived arrived, Path output)
            throws IOException, InterruptedException {
        ProcessSpec spec =
                new ProcessSpec("rehearsal", () -> command.rehearsalLine(output), environment, StopSignal.TERM);
        try (RotatingLog log = new RotatingLog(folder.logs().resolve("rehearsal.log"));
                Once once = Once.start(spec, folder.root().resolve("rehearsal.pid"), log)) {
            running.set(once);
            if (!arrives(once, arrived)) {
                return false;
            }
            Thread.sleep(WARM);
            once.finish();
            return !stopped;
        } finally {
            running.set(null);
        }
    }

    private boolean arrives(Once once, Arrived arrived) throws InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (once.alive() && !stopped && Instant.now().isBefore(deadline)) {
            try {
                if (arrived.test()) {
                    return true;
                }
            } catch (InterruptedException stop) {
                throw stop;
            } catch (Exception notYet) {
                // Asked again below.
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }

    /** Gives up what is under way; it is tried again next time. */
    public void stop() {
        stopped = true;
        Once once = running.get();
        if (once != null) {
            once.close();
        }
    }
}
