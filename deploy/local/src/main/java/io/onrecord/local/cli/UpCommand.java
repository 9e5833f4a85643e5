package io.onrecord.local.cli;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.FolderLock;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.StartupCache;
import io.onrecord.local.up.Up;
import io.onrecord.local.up.UpFailed;
import io.onrecord.local.up.UpSettings;
import io.onrecord.local.up.UpSettings.ExternalPostgres;
import java.io.Console;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts an instance and stays with it. */
@Command(
        name = "up",
        description = "Starts everything, loads the sample articles the first time, and runs until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Option(names = "--fresh", description = "Forget the record in the data folder and start over.")
    private boolean fresh;

    @Option(names = "--yes", description = "Do not ask before forgetting.")
    private boolean yes;

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            description = "First of seven ports in a row; the dashboard's. Default: 8080, or the next free ones.")
    private @Nullable Integer base;

    @Option(names = "--no-seeds", description = "Do not load the sample articles.")
    private boolean noSeeds;

    @Option(names = "--no-rehearsal", hidden = true, description = "Make no start-up caches.")
    private boolean noRehearsal;

    @Option(
            names = "--postgres-url",
            paramLabel = "URL",
            defaultValue = "${env:ONRECORD_DB_URL}",
            description = "JDBC address of a Postgres to use instead of our own (or ONRECORD_DB_URL).")
    private @Nullable String postgresUrl;

    @Option(
            names = "--postgres-user",
            paramLabel = "USER",
            defaultValue = "${env:ONRECORD_DB_USER}",
            description = "Its owner's login, which may make roles (or ONRECORD_DB_USER).")
    private @Nullable String postgresUser;

    @Option(
            names = "--postgres-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:ONRECORD_DB_PASSWORD}",
            description = "Better in ONRECORD_DB_PASSWORD, where the list of processes does not show it.")
    private @Nullable String postgresPassword;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:ONRECORD_KAFKA}",
            description = "A Kafka to use instead of our own (or ONRECORD_KAFKA).")
    private @Nullable String kafka;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = place.folder();
        refuseNonsense();
        folder.create();
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            say(folder.root() + " is in use" + user(folder) + ". Stop that one, or choose another folder with --data.");
            return ExitCode.FAILED;
        }
        try {
            return fresh && !forget(folder) ? ExitCode.FAILED : run(settings(folder));
        } finally {
            lock.get().close();
        }
    }

    private int run(UpSettings settings) throws IOException, InterruptedException {
        Screen screen = Screen.standard();
        Up up = new Up(settings, cache(), screen);
        StopOnSignal stop = StopOnSignal.of(up::stop);
        try {
            up.run();
            return ExitCode.OK;
        } catch (UpFailed | IOException failure) {
            stop.unlessStopping(() -> screen.say("onrecord: " + Failure.message(failure)));
            return ExitCode.FAILED;
        }
    }

    static StartupCache cache() {
        return StartupCache.of(
                Place.home().resolve("deploy/local/target/start-up"), System.getProperty("onrecord.build", ""));
    }

    private UpSettings settings(DataFolder folder) {
        return new UpSettings(Place.home(), folder, ports(), external(), given(kafka), !noSeeds, !noRehearsal);
    }

    /** Before anything is made or forgotten. */
    private void refuseNonsense() {
        if (base != null) {
            Ports.problem(base).ifPresent(problem -> refuse("--ports: " + problem));
        }
        @Nullable String servers = given(kafka);
        if (servers != null) {
            Usage.ofKafka(servers).ifPresent(this::refuse);
        }
        @Nullable String database = given(postgresUrl);
        if (database != null) {
            Usage.ofPostgres(database, postgresUser, postgresPassword).ifPresent(this::refuse);
            if (fresh) {
                refuse("--fresh forgets only our own Postgres, not an external one");
            }
        }
    }

    private void refuse(String problem) {
        throw new ParameterException(spec.commandLine(), problem);
    }

    /** An empty environment variable is none. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private Ports ports() {
        if (base != null) {
            Ports wanted = new Ports(base);
            wanted.taken(Ports::free)
                    .ifPresent(port -> refuse("port " + port + " is taken; choose another --ports, or leave it out"));
            return wanted;
        }
        Ports free = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no seven free ports in a row"));
        if (free.base() != Ports.DEFAULT_BASE) {
            say("ports " + Ports.DEFAULT_BASE + " and following are taken; using " + free.base() + " and following");
        }
        return free;
    }

    private @Nullable ExternalPostgres external() {
        @Nullable String url = given(postgresUrl);
        return url == null || postgresUser == null || postgresPassword == null
                ? null
                : new ExternalPostgres(url, postgresUser, postgresPassword);
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25 (JDK-8351435)
    private boolean forget(DataFolder folder) throws IOException {
        if (!yes) {
            @Nullable Console console = System.console();
            if (console == null || !console.isTerminal()) {
                throw new ParameterException(spec.commandLine(), "--fresh asks at a terminal; elsewhere add --yes");
            }
            String answer = console.readLine("Forget everything in %s? Type yes: ", folder.root());
            if (!"yes".equals(answer)) {
                say("nothing was forgotten");
                return false;
            }
        }
        folder.forget();
        return true;
    }

    private static String user(DataFolder folder) throws IOException {
        return Instance.running(folder)
                .map(instance -> " by process " + instance.pid() + " (" + instance.address() + ")")
                .orElse("");
    }

    private static void say(String line) {
        System.err.println("onrecord: " + line);
    }
}
