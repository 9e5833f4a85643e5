package io.onrecord.local.rollout;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.process.Once;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.Processes;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.process.StopSignal;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.JavaCommand;
import io.onrecord.local.services.Rehearsal;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.StartupCache;
import io.onrecord.local.status.Memory;
import io.onrecord.local.up.Rehearse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long each service takes from nothing to ready, and what it holds then, on one core: with the JVM's ahead-of-time cache and
 * without. Beside a fleet that is up, which has the stores.
 */
public final class ColdStart {
    private static final int TIMES = 3;
    private static final int LOOK = 10;
    private static final double MILLIS = 1e6;
    private static final double MEBI = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");
    private static final String PROCESS = "cold-start";

    private final Fleet fleet;
    private final DataFolder folder;
    private final Screen screen;
    private final Health health = new Health(Api.client());

    public ColdStart(Fleet fleet, DataFolder folder, Screen screen) {
        this.fleet = fleet;
        this.folder = folder;
        this.screen = screen;
    }

    private record Start(double millis, double megabytes) {}

    /** As a table in Markdown: the median of three starts of each. */
    public String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(
                "| service | ready without a cache | memory | ready with its cache | memory |\n|---|---|---|---|---|\n");
        for (Service service : Service.values()) {
            rehearse(service);
            StartupCache none = StartupCache.of(folder.root().resolve("no-caches"), "none");
            Start without = median(service, none);
            Start with = median(service, fleet.release().cache());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f s | %.0f MB | %.1f s | %.0f MB |%n",
                    service.module(),
                    without.millis() / 1_000,
                    without.megabytes(),
                    with.millis() / 1_000,
                    with.megabytes()));
        }
        return table.toString();
    }

    private void rehearse(Service service) throws IOException, InterruptedException {
        Rehearsal rehearsal = new Rehearsal(fleet.release().cache(), folder, screen::say);
        new Rehearse(rehearsal, folder, fleet.processes(), health).service(service);
        if (!rehearsal.done(service.module())) {
            throw new IOException("no start-up cache of " + service.module() + " could be made; see " + folder.logs());
        }
    }

    private Start median(Service service, StartupCache cache) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            starts.add(once(service, cache));
        }
        return new Start(
                starts.stream().mapToDouble(Start::millis).sorted().toArray()[TIMES / 2],
                starts.stream().mapToDouble(Start::megabytes).sorted().toArray()[TIMES / 2]);
    }

    private Start once(Service service, StartupCache cache) throws IOException, InterruptedException {
        int port = Ports.any();
        JavaCommand command = fleet.processes().command(service, port);
        List<String> line =
                Stream.concat(ONE_CORE.stream(), command.line(cache).stream()).toList();
        ProcessSpec spec =
                new ProcessSpec(PROCESS, () -> line, fleet.processes().environment(service), StopSignal.TERM);
        Path pidFile = folder.run().resolve(PROCESS + ".pid");
        try (RotatingLog log = new RotatingLog(folder.logs().resolve(PROCESS + ".log"))) {
            long begin = System.nanoTime();
            try (Once process = Once.start(spec, pidFile, log)) {
                while (!health.ready(port)) {
                    if (!process.alive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                        throw new IOException(service.module() + " does not get ready; see " + folder.logs());
                    }
                    Thread.sleep(LOOK);
                }
                double millis = (System.nanoTime() - begin) / MILLIS;
                long pid = new Processes(folder.run()).pid(PROCESS);
                double megabytes = Memory.resident(pid).orElse(0) / MEBI;
                process.finish();
                return new Start(millis, megabytes);
            }
        }
    }
}
