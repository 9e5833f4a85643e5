package io.onrecord.local.cli;

import io.onrecord.local.backup.BackUp;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the record of a running instance. */
@Command(
        name = "backup",
        description = "Copies the record of the running instance, which goes on meanwhile, into a new folder.",
        mixinStandardHelpOptions = true,
        footer = "%nTo restore: ./onrecord up --data COPY-OF-THAT-FOLDER.")
final class BackupCommand implements Callable<Integer> {
    private static final long MEBI = 1L << 20;

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "DIR", description = "Folder for the copy, which must not be there yet.")
    private Path target = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = place.folder();
        Optional<Instance> running = Instance.running(folder);
        if (running.isEmpty()) {
            System.err.println("onrecord: nothing runs on " + folder.root()
                    + ". An instance that is stopped is copied as any folder is; this command copies one that runs.");
            return ExitCode.NOT_RUNNING;
        }
        String password = Passwords.of(folder, List.of(Cluster.OWNER)).of(Cluster.OWNER);
        Cluster cluster = new Cluster(folder, running.get().ports().postgres(), password);
        if (!cluster.url().equals(running.get().postgres())) {
            System.err.println("onrecord: the record is in a Postgres of yours, "
                    + running.get().postgres() + ": back it up by its own means");
            return ExitCode.FAILED;
        }
        Screen screen = Screen.standard();
        DataFolder copy = new DataFolder(target);
        BackUp backUp = new BackUp(folder, cluster, copy);
        StopOnSignal stop = StopOnSignal.of(backUp::forgetHalf);
        try {
            backUp.make(bytes -> screen.show("  copied " + bytes / MEBI + " MB"));
            screen.clear();
            screen.say("the record is in " + copy.root() + "; ./onrecord up --data opens it");
            return ExitCode.OK;
        } catch (SQLException failure) {
            throw new IOException("the database could not be copied: " + failure.getMessage(), failure);
        } finally {
            stop.overUnlessStopping();
        }
    }
}
