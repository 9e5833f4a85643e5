package io.onrecord.local.cli;

import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.simulate.Simulate;
import io.onrecord.local.simulate.SimulationSettings;
import io.onrecord.local.up.OnlyPostgres;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invents a large record. */
@Command(
        name = "simulate",
        description =
                "Invents a record of any size in a data folder of its own, to measure on. Then: up --no-seeds --data DIR.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder for it; new, or of an instance without articles.")
    private Path data = Path.of(".");

    @Option(
            names = "--statements",
            paramLabel = "N",
            required = true,
            description = "How many; 10_000_000 take about 45 GB.")
    private String statements = "";

    @Option(names = "--years", paramLabel = "N", defaultValue = "10", description = "Of publication. Default: 10.")
    private int years;

    @Option(names = "--speakers", paramLabel = "N", description = "Default: one for 100 statements.")
    private @Nullable Integer speakers;

    @Option(names = "--outlets", paramLabel = "N", defaultValue = "300", description = "Default: 300.")
    private int outlets;

    @Option(
            names = "--last-day",
            paramLabel = "DATE",
            description = "On which the last article appeared. Default: yesterday.")
    private @Nullable LocalDate lastDay;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another seed, another record.")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Screen screen = Screen.standard();
        SimulationSettings settings = settings();
        DataFolder folder = new DataFolder(data);
        folder.create();
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            screen.say("onrecord: " + folder.root() + " is in use; stop that instance, or choose another folder");
            return ExitCode.FAILED;
        }
        try {
            return simulated(settings, folder, screen) ? ExitCode.OK : ExitCode.FAILED;
        } catch (UpFailed failure) {
            screen.say("onrecord: " + failure.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.get().close();
        }
    }

    private static boolean simulated(SimulationSettings settings, DataFolder folder, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        OnlyPostgres postgres = new OnlyPostgres(folder, ports, screen);
        StopOnSignal stop = StopOnSignal.of(postgres::stop);
        try {
            postgres.start();
            Simulate simulate = new Simulate(settings, postgres.owner(), screen);
            if (!simulate.mayWrite()) {
                screen.say("onrecord: " + folder.root() + " holds articles, which an invented record must not mix with;"
                        + " choose another folder with --data");
                return false;
            }
            simulate.run(Place.home().resolve("seeds/articles"), topics());
            screen.say("done; start it with: ./onrecord up --no-seeds --data " + folder.root());
            return true;
        } finally {
            stop.overUnlessStopping();
            postgres.stop();
        }
    }

    private static TopicTree topics() throws IOException {
        Path file = Place.home().resolve("seeds/topics/topics.yaml");
        try (var in = Files.newBufferedReader(file)) {
            return TopicTree.read(file.toString(), in);
        }
    }

    private SimulationSettings settings() {
        try {
            long wanted = Long.parseLong(statements.replace("_", ""));
            int voices = speakers != null ? speakers : Math.clamp(wanted / 100, 1, 5_000_000);
            return new SimulationSettings(
                    wanted,
                    years,
                    voices,
                    outlets,
                    lastDay != null ? lastDay : LocalDate.now(ZoneOffset.UTC).minusDays(1),
                    seed);
        } catch (NumberFormatException notANumber) {
            throw new ParameterException(spec.commandLine(), "--statements: " + statements + " is not a whole number");
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), "--" + outOfRange.getMessage());
        }
    }
}
