package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.rollout.ColdStart;
import io.onrecord.local.rollout.Fleet;
import io.onrecord.local.rollout.FleetSize;
import io.onrecord.local.rollout.Release;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures how long services take to start. */
@Command(
        name = "start",
        description =
                "Starts each service on one core, beside an instance of its own in a temporary folder, with the JVM's"
                        + " ahead-of-time cache and without, and prints how long it takes and what it holds.",
        mixinStandardHelpOptions = true)
final class BenchmarkStartCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return OwnInstance.run(
                "onrecord-benchmark", null, (folder, screen) -> new OwnInstance.Outcome(table(folder, screen), true));
    }

    private static String table(DataFolder folder, Screen screen) throws IOException, InterruptedException, UpFailed {
        Release release = new Release(Place.home(), UpCommand.cache());
        Fleet fleet = new Fleet(release, release, folder, FleetSize.ONE_OF_EACH, screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            fleet.stop();
            DataFolder.delete(folder.root());
        });
        try {
            fleet.start();
            return new ColdStart(fleet, folder, screen).table();
        } finally {
            stop.overUnlessStopping();
            fleet.stop();
        }
    }
}
