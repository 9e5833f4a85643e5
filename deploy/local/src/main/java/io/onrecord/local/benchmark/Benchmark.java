package io.onrecord.local.benchmark;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.status.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures a running instance that holds nothing yet, and extraction by itself; the outcome is a table in Markdown. */
public final class Benchmark {
    private static final int WARM_UP = 200;
    private static final int MANY = 600;
    private static final int SINGLE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double MEBI = 1 << 20;

    private final Api api;
    private final DataFolder folder;
    private final Sample sample;
    private final Consumer<String> progress;
    private final List<String> rows = new ArrayList<>();

    public Benchmark(Api api, DataFolder folder, Path articles, Consumer<String> progress) throws IOException {
        this.api = api;
        this.folder = folder;
        this.sample = Sample.of(articles);
        this.progress = progress;
    }

    public String table() throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        Throughput throughput = new Throughput(api, sample, PATIENCE);
        progress.accept("warming up with " + WARM_UP + " articles");
        throughput.of("warm-up", WARM_UP);
        progress.accept("handing in " + MANY + " articles, 8 at a time");
        Throughput.Rates rates = throughput.of("many", MANY);
        row("articles accepted, while others are read", "%.1f /s", rates.acceptedPerSecond());
        row("articles extracted, all services on this machine", "%.1f /s per core", rates.extractedPerSecond() / cores);
        progress.accept("handing in " + SINGLE + " articles, one after another");
        Percentiles latency = new Latency(api, sample, PATIENCE).of("single", SINGLE);
        row("POST to visible in the API, p50", "%.0f ms", latency.at(50));
        row("POST to visible in the API, p99", "%.0f ms", latency.at(99));
        for (RunningProcess process : RunningProcess.of(folder)) {
            row("memory of " + process.name(), "%.0f MB", process.bytes() / MEBI);
        }
        return header(cores) + String.join("\n", rows) + "\n";
    }

    /** Extraction without services; to be measured when nothing else runs. */
    public static String alone(Path articles, Consumer<String> progress) throws IOException {
        progress.accept("reading on one thread, without services");
        double rate = new Reading(Sample.of(articles)).perSecond();
        return String.format(Locale.ROOT, "| extraction alone, one thread | %.0f articles/s |%n", rate);
    }

    private void row(String what, String format, double value) {
        rows.add("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
    }

    private String header(int cores) {
        return String.format(
                Locale.ROOT,
                "%d cores, %s, JDK %s; sample articles of %.0f characters on average.%n%n| what | figure |%n|---|---|%n",
                cores,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"),
                sample.characters());
    }
}
