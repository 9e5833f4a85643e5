package io.onrecord.local.cli;

import io.onrecord.local.benchmark.QueryBenchmark;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how quickly a large record answers. */
@Command(
        name = "query",
        description =
                "Starts the instance of a data folder (see simulate), asks it many things at once with wrk, and prints a"
                        + " table in Markdown.",
        mixinStandardHelpOptions = true)
final class BenchmarkQueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with a record.")
    private Path data = Path.of(".");

    @Option(names = "--clients", paramLabel = "N", defaultValue = "16", description = "Who ask at once. Default: 16.")
    private int clients;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "15", description = "For each sort. Default: 15.")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseNonsense();
        Screen screen = Screen.standard();
        if (!QueryBenchmark.isPossible()) {
            screen.say("onrecord: this needs wrk: apt-get install -y wrk, or brew install wrk");
            return ExitCode.FAILED;
        }
        DataFolder folder = new DataFolder(data);
        folder.create();
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            screen.say("onrecord: " + folder.root() + " is in use; stop that instance first");
            return ExitCode.FAILED;
        }
        try {
            System.out.print(measured(folder, screen));
            return ExitCode.OK;
        } catch (UpFailed failure) {
            screen.say("onrecord: " + failure.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.get().close();
        }
    }

    private void refuseNonsense() {
        if (clients < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--clients and --seconds must be at least 1");
        }
        if (!Files.isDirectory(data)) {
            throw new ParameterException(
                    spec.commandLine(), "--data: " + data + " is no folder; make one with ./onrecord simulate");
        }
    }

    private String measured(DataFolder folder, Screen screen) throws IOException, InterruptedException, UpFailed {
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        Up up = new Up(
                new UpSettings(Place.home(), folder, ports, null, null, false, false), UpCommand.cache(), screen);
        StopOnSignal stop = StopOnSignal.of(up::stop);
        try {
            up.start();
            return new QueryBenchmark(clients, seconds, screen::say)
                    .table(local(ports.query()), local(ports.dashboard()));
        } finally {
            stop.overUnlessStopping();
            up.stop();
        }
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
