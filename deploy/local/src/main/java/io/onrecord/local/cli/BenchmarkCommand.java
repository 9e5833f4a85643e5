package io.onrecord.local.cli;

import io.onrecord.local.benchmark.Benchmark;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures this machine. */
@Command(
        name = "benchmark",
        subcommands = {BenchmarkQueryCommand.class, BenchmarkExtractCommand.class, BenchmarkStartCommand.class},
        description =
                "Starts an instance of its own in a temporary folder, measures it, and prints a table in Markdown.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return OwnInstance.run(
                "onrecord-benchmark",
                null,
                (folder, screen) -> new OwnInstance.Outcome(
                        measured(folder, screen) + Benchmark.alone(articles(), screen::say), true));
    }

    private static String measured(DataFolder folder, Screen screen)
            throws IOException, InterruptedException, UpFailed {
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        UpSettings settings = new UpSettings(Place.home(), folder, ports, null, null, false, false);
        Up up = new Up(settings, UpCommand.cache(), screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            up.stop();
            DataFolder.delete(folder.root());
        });
        try {
            up.start();
            return new Benchmark(up.api(), folder, articles(), screen::say).table();
        } finally {
            stop.overUnlessStopping();
            up.stop();
        }
    }

    private static Path articles() {
        return Place.home().resolve("seeds/articles");
    }
}
