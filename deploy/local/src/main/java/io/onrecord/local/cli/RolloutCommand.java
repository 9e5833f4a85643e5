package io.onrecord.local.cli;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.Processes;
import io.onrecord.local.rollout.Fleet;
import io.onrecord.local.rollout.FleetSize;
import io.onrecord.local.rollout.Release;
import io.onrecord.local.rollout.Rollout;
import io.onrecord.local.rollout.RolloutFindings;
import io.onrecord.local.rollout.RolloutSettings;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Restarts everything while it works. */
@Command(
        name = "rollout",
        description = {
            "Starts three brokers of Kafka, Postgres with a standby, and two or three of each service in a temporary folder, restarts",
            "one after another while articles come in and pages are read, and prints what was lost and how long answers took."
        },
        mixinStandardHelpOptions = true)
final class RolloutCommand implements Callable<Integer> {
    /** Held, as a level lasts no longer than whoever holds the logger. */
    private final Logger brokersAway = Logger.getLogger("org.apache.kafka.clients");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Other articles. Default: 1.")
    private long seed;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "200",
            description = "In the record before anything is restarted. Default: 200.")
    private int articles;

    @Option(names = "--writes", paramLabel = "N", defaultValue = "2", description = "Articles a second. Default: 2.")
    private int writes;

    @Option(
            names = "--reads",
            paramLabel = "N",
            defaultValue = "20",
            description = "Pages and lists asked for a second. Default: 20.")
    private int reads;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for its data, which must not be there yet; its logs stay. Default: a temporary one.")
    private @Nullable Path data;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "An older release, checked out and built there: everything starts with it, then the schema is brought to this"
                            + " one, and each restart brings in this one. Default: this one.")
    private @Nullable Path from;

    @Option(names = "--report", paramLabel = "FILE", description = "The tables go there too.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        RolloutSettings settings = settings();
        brokersAway.setLevel(Level.OFF);
        DataFolder folder = OwnInstance.folder(spec, data, "onrecord-rollout");
        return OwnInstance.run(folder, () -> forget(folder), report, (own, screen) -> {
            RolloutFindings findings = found(settings, own, screen);
            return new OwnInstance.Outcome(findings.table(), findings.good());
        });
    }

    private RolloutFindings found(RolloutSettings settings, DataFolder folder, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Release release = new Release(Place.home(), UpCommand.cache());
        Fleet fleet =
                new Fleet(release, from == null ? release : Release.older(from), folder, FleetSize.SEVERAL, screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            fleet.stop();
            forget(folder);
        });
        try {
            fleet.start();
            String key = OwnInstance.administrator(fleet.database().owner(), "./onrecord rollout");
            Api api = new Api(fleet.address(), Api.client(), Optional.of(key));
            Path words = Place.home().resolve("seeds/articles");
            return new Rollout(settings, words, fleet, new Processes(folder.run()), api, screen).run();
        } finally {
            stop.overUnlessStopping();
            fleet.stop();
        }
    }

    private void forget(DataFolder folder) throws IOException {
        OwnInstance.forget(folder, data);
    }

    private RolloutSettings settings() {
        String missing = from == null ? "" : Release.older(from).missing();
        if (!missing.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--from: " + missing);
        }
        try {
            return new RolloutSettings(seed, articles, writes, reads);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), "--" + outOfRange.getMessage());
        }
    }
}
