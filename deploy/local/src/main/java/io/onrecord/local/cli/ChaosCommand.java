package io.onrecord.local.cli;

import io.onrecord.local.api.Api;
import io.onrecord.local.chaos.Chaos;
import io.onrecord.local.chaos.ChaosSettings;
import io.onrecord.local.chaos.Disks;
import io.onrecord.local.chaos.Findings;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks things on purpose, and looks whether anything is lost. */
@Command(
        name = "chaos",
        description = {
            "Starts an instance of its own in a temporary folder, sends it articles at full speed while its processes are killed,",
            "paused and started again and its disks are full, and prints what was lost or doubled: nothing, or it ends with 1."
        },
        mixinStandardHelpOptions = true)
final class ChaosCommand implements Callable<Integer> {
    private static final int CONNECT = 5;
    private static final int ANSWER = 600;

    /** Held, as a level lasts no longer than whoever holds the logger. */
    private final Logger brokersAway = Logger.getLogger("org.apache.kafka.clients");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed, another plan. Default: 1.")
    private long seed;

    @Option(names = "--articles", paramLabel = "N", defaultValue = "20000", description = "Default: 20000.")
    private int articles;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "24",
            description = "Pauses, restarts, full disks and repeated messages come in proportion. Default: 24.")
    private int kills;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder for its instance, which must not be there yet; its logs stay. Default: a temporary one.")
    private @Nullable Path data;

    @Option(names = "--report", paramLabel = "FILE", description = "The table goes there too.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        ChaosSettings settings = settings();
        brokersAway.setLevel(Level.OFF);
        DataFolder folder = OwnInstance.folder(spec, data, "onrecord-chaos");
        return OwnInstance.run(folder, () -> OwnInstance.forget(folder, data), report, (own, screen) -> {
            try (Disks disks = Disks.mount(own)) {
                Findings findings = found(settings, own, disks, screen);
                return new OwnInstance.Outcome(findings.table(), findings.good());
            }
        });
    }

    private Findings found(ChaosSettings settings, DataFolder folder, Disks disks, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        Up up = new Up(
                new UpSettings(Place.home(), folder, ports, null, null, false, false), UpCommand.cache(), screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            up.stop();
            disks.close();
            OwnInstance.forget(folder, data);
        });
        try {
            up.start();
            Path words = Place.home().resolve("seeds/articles");
            PGSimpleDataSource owner = owner(folder, ports);
            Api api = new Api(
                    "http://127.0.0.1:" + ports.dashboard(),
                    Api.client(),
                    Optional.of(OwnInstance.administrator(owner, "./onrecord chaos")));
            return new Chaos(settings, words, folder, ports, api, owner, disks, screen).run();
        } finally {
            stop.overUnlessStopping();
            up.stop();
        }
    }

    private static PGSimpleDataSource owner(DataFolder folder, Ports ports) throws IOException {
        String password = Passwords.of(folder, List.of(Cluster.OWNER)).of(Cluster.OWNER);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(new Cluster(folder, ports.postgres(), password).url());
        owner.setUser(Cluster.OWNER);
        owner.setPassword(password);
        owner.setConnectTimeout(CONNECT);
        owner.setSocketTimeout(ANSWER);
        return owner;
    }

    private ChaosSettings settings() {
        try {
            return new ChaosSettings(seed, articles, kills);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), "--" + outOfRange.getMessage());
        }
    }
}
