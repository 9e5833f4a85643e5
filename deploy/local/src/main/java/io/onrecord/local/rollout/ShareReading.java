package io.onrecord.local.rollout;

import io.onrecord.local.api.Api;
import io.onrecord.local.benchmark.Sample;
import io.onrecord.local.benchmark.Throughput;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.Processes;
import io.onrecord.local.services.Service;
import io.onrecord.local.status.ProcessorTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast several processes read, and how long it takes until the others have done the work of one that has fallen silent. */
public final class ShareReading {
    private static final int WARM_UP = 100;
    private static final int MANY = 400;
    private static final int BEFORE_SILENCE = 100;
    private static final int LOOK = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Fleet fleet;
    private final DataFolder folder;
    private final Processes processes;
    private final Api api;
    private final Throughput throughput;

    /**
     * Of a fleet that is up.
     *
     * @param api of the fleet, signed in as somebody who may take in articles
     */
    public ShareReading(Fleet fleet, DataFolder folder, Api api, Sample sample) {
        this.fleet = fleet;
        this.folder = folder;
        this.processes = new Processes(folder.run());
        this.api = api;
        this.throughput = new Throughput(api, sample, PATIENCE);
    }

    /**
     * What reading comes to.
     *
     * @param perSecond articles, from the first that is sent to the last that is read
     * @param each what of the processor an article takes, by kind of process
     */
    public record Measured(double perSecond, Map<String, Duration> each) {}

    public Measured measure() throws IOException, InterruptedException {
        throughput.of("warm-up", WARM_UP);
        Map<String, Duration> before = ProcessorTime.of(folder);
        double perSecond = throughput.of("many", MANY).extractedPerSecond();
        Map<String, Duration> each = new TreeMap<>();
        ProcessorTime.of(folder)
                .forEach((name, time) -> each.merge(
                        name.replaceFirst("-\\d+$", ""),
                        time.minus(before.getOrDefault(name, Duration.ZERO)).dividedBy(MANY),
                        Duration::plus));
        return new Measured(perSecond, each);
    }

    /**
     * One of them stands still from the hundredth article on, as when its machine hangs, while the rest is read.
     *
     * @return what was left then, and how long it took until the last had been read
     */
    public Silence withoutOne() throws IOException, InterruptedException {
        Member silent = fleet.members(Service.EXTRACT).getFirst();
        long from = api.status().extracted();
        try (ExecutorService helper = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Throughput.Rates> all = helper.submit(() -> throughput.of("one silent", MANY));
            while (api.status().extracted() < from + BEFORE_SILENCE && !all.isDone()) {
                Thread.sleep(LOOK);
            }
            long pid = processes.await(silent.name(), 0);
            processes.signal("STOP", pid);
            long begin = System.nanoTime();
            try {
                long left = from + MANY - api.status().extracted();
                all.get();
                return new Silence(left, Duration.ofNanos(System.nanoTime() - begin));
            } catch (ExecutionException failure) {
                throw new IOException(failure.getCause());
            } finally {
                processes.signal("CONT", pid);
            }
        }
    }

    /**
     * What one that fell silent left to the others.
     *
     * @param articles that had not been read
     * @param time until they had
     */
    public record Silence(long articles, Duration time) {}

    /** As a row of a table in Markdown. */
    public static String row(String what, double figure, String unit) {
        return String.format(Locale.ROOT, "| %s | %.1f %s |%n", what, figure, unit);
    }
}
