package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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
