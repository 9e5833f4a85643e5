package io.onrecord.local.cli;

import io.onrecord.local.rollout.ColdStart;
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
        return BesideFleet.run(
                "onrecord-benchmark", (fleet, folder, screen) -> new ColdStart(fleet, folder, screen).table());
    }
}
