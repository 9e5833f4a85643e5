package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.rollout.Fleet;
import io.onrecord.local.rollout.FleetSize;
import io.onrecord.local.rollout.Release;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.sql.SQLException;

/** Does something beside one of each service, with their stores, which are there for nothing else. */
public final class BesideFleet {
    private BesideFleet() {}

    /** What is done while all of them are ready. */
    public interface Work {
        /** Does it, and comes back with what is printed: a table in Markdown. */
        String in(Fleet fleet, DataFolder folder, Screen screen) throws IOException, InterruptedException;
    }

    /**
     * In a temporary folder; comes back when nothing is left of it.
     *
     * @return an exit code
     */
    public static int run(String name, Work work) throws IOException, InterruptedException, SQLException {
        return OwnInstance.run(
                name, null, (folder, screen) -> new OwnInstance.Outcome(table(folder, screen, work), true));
    }

    private static String table(DataFolder folder, Screen screen, Work work)
            throws IOException, InterruptedException, UpFailed {
        Release release = new Release(Place.home(), UpCommand.cache());
        Fleet fleet = new Fleet(release, release, folder, FleetSize.ONE_OF_EACH, screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            fleet.stop();
            DataFolder.delete(folder.root());
        });
        try {
            fleet.start();
            return work.in(fleet, folder, screen);
        } finally {
            stop.overUnlessStopping();
            fleet.stop();
        }
    }
}
