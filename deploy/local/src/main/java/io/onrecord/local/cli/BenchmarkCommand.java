package io.onrecord.local.cli;

import io.onrecord.local.benchmark.Benchmark;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures this machine. */
@Command(
        name = "benchmark",
        subcommands = BenchmarkQueryCommand.class,
        description =
                "Starts an instance of its own in a temporary folder, measures it, and prints a table in Markdown.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        Screen screen = Screen.standard();
        DataFolder folder = new DataFolder(Files.createTempDirectory("onrecord-benchmark"));
        folder.create();
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        try {
            screen.say("an instance of its own in " + folder.root());
            String table = measured(folder, screen);
            System.out.print(table + Benchmark.alone(articles(), screen::say));
            return ExitCode.OK;
        } catch (UpFailed failure) {
            screen.say("onrecord: " + failure.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.close();
            DataFolder.delete(folder.root());
        }
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
