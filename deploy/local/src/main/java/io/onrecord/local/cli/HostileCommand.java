package io.onrecord.local.cli;

import io.onrecord.local.hostile.Findings;
import io.onrecord.local.hostile.HostileSettings;
import io.onrecord.local.hostile.Trial;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends what is made to do harm, and looks whether any was done. */
@Command(
        name = "hostile",
        description = {
            "Starts an ingest-service of its own with a heap of 512 MB in a temporary folder, sends it thousands of inputs made to do",
            "harm and many more that are damaged, and prints a table: nothing failed, hung or led inside, or it ends with 1."
        },
        mixinStandardHelpOptions = true)
final class HostileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed, other damage. Default: 1.")
    private long seed;

    @Option(
            names = "--mutants",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Damaged inputs. Default: 100000.")
    private int mutants;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "Tries only each so-manieth of the described cases. Default: 1.")
    private int every;

    @Option(names = "--report", paramLabel = "FILE", description = "The table goes there too.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        HostileSettings settings = settings();
        return OwnInstance.run("onrecord-hostile", report, (folder, screen) -> {
            Findings findings = found(settings, folder, screen);
            return new OwnInstance.Outcome(findings.table(), findings.good());
        });
    }

    private static Findings found(HostileSettings settings, DataFolder folder, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Trial trial = Trial.in(Place.home(), folder, UpCommand.cache(), screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            trial.stop();
            DataFolder.delete(folder.root());
        });
        try {
            return trial.run(settings);
        } finally {
            stop.overUnlessStopping();
            trial.stop();
        }
    }

    private HostileSettings settings() {
        try {
            return new HostileSettings(seed, mutants, every);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), "--" + outOfRange.getMessage());
        }
    }
}
