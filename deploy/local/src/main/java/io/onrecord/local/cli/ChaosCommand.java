package io.onrecord.local.cli;

import io.onrecord.local.chaos.Chaos;
import io.onrecord.local.chaos.ChaosSettings;
import io.onrecord.local.chaos.Disks;
import io.onrecord.local.chaos.Findings;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(names = "--report", paramLabel = "FILE", description = "The table goes there too.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        ChaosSettings settings = settings();
        Screen screen = Screen.standard();
        DataFolder folder = new DataFolder(Files.createTempDirectory("onrecord-chaos"));
        folder.create();
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        try (Disks disks = Disks.mount(folder)) {
            screen.say("an instance of its own in " + folder.root());
            Findings findings = found(settings, folder, disks, screen);
            System.out.print(findings.table());
            if (report != null) {
                Files.writeString(report, findings.table());
            }
            return findings.good() ? ExitCode.OK : ExitCode.FAILED;
        } catch (UpFailed failure) {
            screen.say("onrecord: " + failure.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.close();
            DataFolder.delete(folder.root());
        }
    }

    private static Findings found(ChaosSettings settings, DataFolder folder, Disks disks, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        Up up = new Up(
                new UpSettings(Place.home(), folder, ports, null, null, false, false), UpCommand.cache(), screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            up.stop();
            disks.close();
            DataFolder.delete(folder.root());
        });
        try {
            up.start();
            Path words = Place.home().resolve("seeds/articles");
            return new Chaos(settings, words, folder, ports, up.api(), owner(folder, ports), disks, screen).run();
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
