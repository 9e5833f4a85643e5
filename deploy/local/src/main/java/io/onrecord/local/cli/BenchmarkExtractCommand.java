package io.onrecord.local.cli;

import io.onrecord.local.api.Api;
import io.onrecord.local.benchmark.Sample;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.rollout.Fleet;
import io.onrecord.local.rollout.FleetSize;
import io.onrecord.local.rollout.Release;
import io.onrecord.local.rollout.ShareReading;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.UpFailed;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how several processes share the reading. */
@Command(
        name = "extract",
        description = {
            "Starts instances of its own in temporary folders, with one extract-service and then with more, each as if it had one core,",
            "and prints how fast they read and what becomes of the work of one that falls silent."
        },
        mixinStandardHelpOptions = true)
final class BenchmarkExtractCommand implements Callable<Integer> {
    private static final int MOST = 8;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e3;
    private static final String HEADER = "| what | figure |\n|---|---|\n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--processes", paramLabel = "N", defaultValue = "2", description = "At most. Default: 2.")
    private int processes;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (processes < 1 || processes > MOST) {
            throw new ParameterException(spec.commandLine(), "--processes is from 1 to " + MOST + ", not " + processes);
        }
        for (int number = 1; number <= processes; number++) {
            int several = number;
            int code = OwnInstance.run(
                    "onrecord-benchmark",
                    null,
                    (folder, screen) -> new OwnInstance.Outcome(
                            (several == 1 ? HEADER : "") + rows(several, folder, screen), true));
            if (code != ExitCode.OK) {
                return code;
            }
        }
        return ExitCode.OK;
    }

    private static String rows(int number, DataFolder folder, Screen screen)
            throws IOException, InterruptedException, SQLException, UpFailed {
        Release release = new Release(Place.home(), UpCommand.cache());
        Fleet fleet = new Fleet(release, release, folder, FleetSize.reading(number), screen);
        StopOnSignal stop = StopOnSignal.of(() -> {
            fleet.stop();
            DataFolder.delete(folder.root());
        });
        try {
            fleet.start();
            String key = OwnInstance.administrator(fleet.database().owner(), "./onrecord benchmark extract");
            ShareReading share = new ShareReading(
                    fleet,
                    folder,
                    new Api(fleet.address(), Api.client(), Optional.of(key)),
                    Sample.of(Place.home().resolve("seeds/articles")));
            screen.say("reading with " + number);
            ShareReading.Measured measured = share.measure();
            StringBuilder rows = new StringBuilder(
                    ShareReading.row("articles read, " + number + " processes", measured.perSecond(), "/s"));
            measured.each()
                    .forEach((name, time) -> rows.append(ShareReading.row(
                            "processor time of an article, " + number + " processes: " + name,
                            time.toNanos() / MILLI,
                            "ms")));
            if (number > 1) {
                screen.say("one of them falls silent");
                ShareReading.Silence silence = share.withoutOne();
                rows.append(ShareReading.row(
                        "one of " + number + " silent: until the other " + silence.articles() + " articles were read",
                        silence.time().toMillis() / SECOND,
                        "s"));
            }
            return rows.toString();
        } finally {
            stop.overUnlessStopping();
            fleet.stop();
        }
    }
}
