package io.onrecord.local.benchmark;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that each ask as soon as they have their answer, by way of wrk.
 *
 * @param clients how many at once
 * @param seconds how long
 */
record Load(int clients, int seconds) {
    private static final String SCRIPT = "questions.lua";
    private static final Pattern FIGURES = Pattern.compile("figures (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final int PATIENCE = 60;
    private static final double MILLI = 1_000;
    private static final double SECOND = 1_000_000;

    /**
     * What was measured; times in milliseconds.
     *
     * @param failed answers other than 2xx and 3xx, and none at all
     */
    record Figures(long requests, double perSecond, double median, double p99, double slowest, long failed) {}

    /** Whether wrk is there to be called. */
    static boolean isPossible() throws InterruptedException {
        try {
            Process wrk =
                    new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start();
            wrk.getInputStream().readAllBytes();
            wrk.waitFor();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /**
     * Asks the questions in turn, over and over.
     *
     * @param address without a path
     * @param paths what to ask, at least one
     */
    Figures of(String address, List<String> paths) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("onrecord-load");
        try (InputStream script = Load.class.getResourceAsStream("/io/onrecord/local/benchmark/" + SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is not on the class path");
            }
            Files.copy(script, folder.resolve(SCRIPT));
            Files.write(folder.resolve("paths"), paths);
            return figures(run(address, folder));
        } finally {
            DataFolder.delete(folder);
        }
    }

    private String run(String address, Path folder) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        folder.resolve(SCRIPT).toString(),
                        address,
                        "--",
                        folder.resolve("paths").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!wrk.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            wrk.destroyForcibly();
        }
        return said;
    }

    static Figures figures(String said) throws IOException {
        Matcher figures = FIGURES.matcher(said);
        if (!figures.find()) {
            throw new IOException("wrk said no figures: " + said.strip());
        }
        long requests = Long.parseLong(figures.group(1));
        return new Figures(
                requests,
                requests / (Long.parseLong(figures.group(2)) / SECOND),
                Long.parseLong(figures.group(3)) / MILLI,
                Long.parseLong(figures.group(4)) / MILLI,
                Long.parseLong(figures.group(5)) / MILLI,
                Long.parseLong(figures.group(6)));
    }
}
