package io.onrecord.local.cli;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.load.LoadReport;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.PassedOver;
import io.onrecord.local.load.Piece;
import io.onrecord.local.load.Pieces;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands articles in. */
@Command(
        name = "load",
        description = "Hands articles to the running instance and waits until they have been read.",
        mixinStandardHelpOptions = true,
        footer = "%nEnds with 1 when any article was refused or could not be read.")
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files (.txt, .html, .json with one article, .jsonl with one a line), folders of them, or - for standard input."
                            + " A file named here is tried as text or page whatever its ending; in folders, other endings are passed over.")
    private List<String> paths = List.of();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published them, where the article does not say.")
    private @Nullable String outlet;

    @Option(names = "--url", paramLabel = "URL", description = "Where the one article was published.")
    private @Nullable String url;

    @Option(names = "--no-wait", description = "Do not wait until the articles have been read.")
    private boolean noWait;

    @Option(names = "--api", paramLabel = "URL", description = "Another instance, such as https://onrecord.example.")
    private @Nullable String address;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (address != null) {
            Usage.ofApi(address).ifPresent(problem -> {
                throw new ParameterException(spec.commandLine(), problem);
            });
        }
        Optional<String> api = address != null ? Optional.of(address) : running(place.folder());
        if (api.isEmpty()) {
            System.err.println("onrecord: nothing runs on " + place.folder().root()
                    + ". Start it with ./onrecord up, or name another instance with --api.");
            return ExitCode.NOT_RUNNING;
        }
        if (address != null && !Api.listens(address)) {
            System.err.println(
                    "onrecord: nothing listens at " + address + ". Check the address, and that the instance is up.");
            return ExitCode.NOT_RUNNING;
        }
        return load(new Api(api.get(), Api.client()));
    }

    private int load(Api api) throws InterruptedException {
        Screen screen = Screen.standard();
        PassedOver passedOver = new PassedOver();
        LoadReport report = url != null
                ? loader(api, screen).load(Stream.of(only(url, passedOver)), 1L)
                : loader(api, screen).load(Pieces.of(paths, System.in, passedOver), Pieces.count(paths));
        passedOver.line().ifPresent(screen::say);
        System.out.println(report.line());
        return report.good() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Loader loader(Api api, Screen screen) {
        return Loader.into(api, screen, outlet, url, !noWait);
    }

    /** How many there are on standard input shows only when they are read. */
    private Piece only(String itsUrl, PassedOver passedOver) {
        List<Piece> first = Pieces.of(paths, System.in, passedOver).limit(2).toList();
        if (first.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url " + itsUrl + " goes with exactly one article, and here "
                            + (first.isEmpty() ? "is none" : "are more"));
        }
        return first.getFirst();
    }

    private static Optional<String> running(DataFolder folder) throws IOException {
        return Instance.running(folder).map(Instance::address);
    }
}
