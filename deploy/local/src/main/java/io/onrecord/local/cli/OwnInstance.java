package io.onrecord.local.cli;

import io.onrecord.contracts.api.Scopes;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import io.onrecord.store.access.KeyTable;
import io.onrecord.store.access.KeyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Measures or tries something on an instance that is there for nothing else. */
final class OwnInstance {
    private OwnInstance() {}

    /** What came of it: a table in Markdown, and whether it is as it should be. */
    record Outcome(String table, boolean good) {}

    /** What is done; it starts what it needs in the folder, and stops it. */
    interface Work {
        Outcome in(DataFolder folder, Screen screen) throws IOException, InterruptedException, SQLException, UpFailed;
    }

    /** What is left of the folder, and that nothing is, when all is over. */
    interface Forget {
        void forget() throws IOException;
    }

    /** The folder that somebody chose, which must be new, or else a temporary one. */
    static DataFolder folder(CommandSpec spec, @Nullable Path chosen, String name) throws IOException {
        if (chosen != null && Files.exists(chosen)) {
            throw new ParameterException(
                    spec.commandLine(), "--data: " + chosen + " is there already; name a new folder");
        }
        return new DataFolder(chosen != null ? chosen : Files.createTempDirectory(name));
    }

    /** Where somebody chose the folder, what the processes had to say is kept. */
    static void forget(DataFolder folder, @Nullable Path chosen) throws IOException {
        if (chosen == null) {
            DataFolder.delete(folder.root());
        } else {
            folder.forget();
        }
    }

    /** The key of somebody who may do everything. */
    static String administrator(DataSource owner, String who) throws SQLException {
        KeyText key = KeyText.random(new SecureRandom());
        try (Connection connection = owner.getConnection()) {
            KeyTable.put(
                    connection,
                    key,
                    new KeyTable.Label(who, Set.of(Scopes.ADMIN), KeyTable.Origin.PERSON, who, null),
                    Instant.now());
        }
        return key.text();
    }

    /** In a temporary folder. */
    static int run(String name, @Nullable Path report, Work work)
            throws IOException, InterruptedException, SQLException {
        DataFolder folder = new DataFolder(Files.createTempDirectory(name));
        return run(folder, () -> DataFolder.delete(folder.root()), report, work);
    }

    /** @param report where the table goes beside the standard output; null for nowhere else */
    static int run(DataFolder folder, Forget forget, @Nullable Path report, Work work)
            throws IOException, InterruptedException, SQLException {
        Screen screen = Screen.standard();
        folder.create();
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        try {
            screen.say("an instance of its own in " + folder.root());
            Outcome outcome = work.in(folder, screen);
            System.out.print(outcome.table());
            if (report != null) {
                Files.writeString(report, outcome.table());
            }
            return outcome.good() ? ExitCode.OK : ExitCode.FAILED;
        } catch (UpFailed failure) {
            screen.say("onrecord: " + failure.getMessage());
            return ExitCode.FAILED;
        } finally {
            lock.close();
            forget.forget();
        }
    }
}
