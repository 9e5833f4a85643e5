package io.onrecord.images;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.Once;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.Processes;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.process.StopSignal;
import io.onrecord.local.services.Health;
import io.onrecord.local.status.Memory;
import io.onrecord.local.status.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts a service until it is ready, and stops it.
 *
 * @param folder for its log
 */
record StartOnce(DataFolder folder, Health health) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK = 10;
    private static final double MILLIS = 1e6;
    private static final double MEBI = 1 << 20;

    /**
     * How it went.
     *
     * @param seconds from the start of the process until it says that it is ready
     * @param processor seconds that it has worked until then, which other work on the machine does not lengthen
     * @param megabytes resident then
     */
    record Ready(double seconds, double processor, double megabytes) {}

    /** What is done with a service that is ready. */
    @FunctionalInterface
    interface Visit {
        void pay() throws InterruptedException;
    }

    /**
     * Comes back when it has ended.
     *
     * @param visit what is done while it is ready
     * @throws IOException when it does not get ready
     */
    Ready start(String name, List<String> line, Map<String, String> environment, int port, Visit visit)
            throws IOException, InterruptedException {
        ProcessSpec spec = new ProcessSpec(name, () -> line, environment, StopSignal.TERM);
        Path pid = folder.run().resolve(name + ".pid");
        Path logFile = folder.logs().resolve(name + ".log");
        try (RotatingLog log = new RotatingLog(logFile)) {
            long begin = System.nanoTime();
            try (Once process = Once.start(spec, pid, log)) {
                while (!health.ready(port)) {
                    if (!process.alive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                        throw new IOException(name + " does not get ready. The end of its log:\n  "
                                + String.join("\n  ", RotatingLog.tail(logFile, 15)));
                    }
                    Thread.sleep(LOOK);
                }
                double millis = (System.nanoTime() - begin) / MILLIS;
                long id = new Processes(folder.run()).pid(name);
                double processor = ProcessorTime.of(id).toMillis() / 1_000.0;
                double megabytes = Memory.resident(id).orElse(0) / MEBI;
                visit.pay();
                process.finish();
                return new Ready(millis / 1_000, processor, megabytes);
            }
        }
    }
}
