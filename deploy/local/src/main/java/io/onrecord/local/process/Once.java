package io.onrecord.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that runs once, and not on when the launcher ends. */
public final class Once implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMinutes(3);

    private final Process process;

    private Once(Process process) {
        this.process = process;
    }

    public static Once start(ProcessSpec spec, Path pidFile, RotatingLog log) throws IOException, InterruptedException {
        Process process = Keeper.start(spec, spec.command().line(), pidFile, GRACE);
        Thread.ofVirtual().start(() -> {
            try {
                log.drain(process.getInputStream());
            } catch (IOException ended) {
                log.line("(its output ends here: " + ended.getMessage() + ")");
            }
        });
        return new Once(process);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end and gives it time to. */
    public void finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it now. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
