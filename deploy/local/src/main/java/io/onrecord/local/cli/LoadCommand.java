package io.onrecord.local.cli;

import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.SignedIn;
import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.load.Journal;
import io.onrecord.local.load.LoadOptions;
import io.onrecord.local.load.LoadReport;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.Notes;
import io.onrecord.local.load.PassedOver;
import io.onrecord.local.load.Piece;
import io.onrecord.local.load.Pieces;
import io.onrecord.local.load.WatchFolders;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_SECONDS_TO_END = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files (.txt, .html, .pdf, .docx, .odt, .rtf, .epub, .eml, .json with one article, .jsonl with one a line, .csv and .tsv with one a row), archives of them"
                            + " (.zip, .tar, .tar.gz, .gz), crawls (.warc, .warc.gz), folders of all these, or - for standard input."
                            + " A file named here is tried as text or page whatever its ending; in folders and archives, other endings"
                            + " are passed over.")
    private List<String> paths = List.of();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published them, where the article does not say.")
    private @Nullable String outlet;

    @Option(names = "--url", paramLabel = "URL", description = "Where the one article was published.")
    private @Nullable String url;

    @Option(
            names = "--columns",
            paramLabel = "MAPPING",
            description = "Which columns of tables, or fields of JSON, hold what, where their names do not say it:"
                    + " text:body,url:link,publishedAt:date. Also html, title, outlet.")
    private @Nullable String columns;

    @Option(
            names = "--watch",
            description = "Take what is in the folders and then what comes, until stopped. Does not wait for reading.")
    private boolean watch;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write what was refused, failed or passed over, and why, to this file as JSON Lines.")
    private @Nullable Path report;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where to note what was handed in: the same load, if it was broken off, goes on from there."
                    + " Default: a file in the folder loads of the instance.")
    private @Nullable Path journal;

    @Option(names = "--again", description = "Begin anew, even if the same load was broken off before.")
    private boolean again;

    @Option(names = "--no-wait", description = "Do not wait until the articles have been read.")
    private boolean noWait;

    @Option(names = "--api", paramLabel = "URL", description = "Another instance, such as https://onrecord.example.")
    private @Nullable String address;

    @Mixin
    private SignInOptions signIn = new SignInOptions();

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
        return loadSignedIn(
                new Api(api.get(), Api.client(), address != null ? signIn.given() : signIn.at(place.folder())));
    }

    /** Told once and at once, not of every article. */
    private int loadSignedIn(Api api) throws IOException, InterruptedException {
        Optional<SignedIn> me = api.me();
        if (me.isPresent() && !me.get().scopes().contains(Scopes.INGEST)) {
            System.err.println("onrecord: "
                    + (me.get().name() == null ? "nobody has signed in" : "the key may not hand in articles")
                    + ". Give a key with the scope ingest by --key or ONRECORD_KEY; ./onrecord key makes one.");
            return ExitCode.FAILED;
        }
        return load(api);
    }

    private int load(Api api) throws IOException, InterruptedException {
        Screen screen = Screen.standard();
        if (url != null && watch) {
            throw new ParameterException(spec.commandLine(), "--url belongs to one article, and --watch takes many");
        }
        if (url != null) {
            PassedOver none = new PassedOver();
            Piece piece = only(url, none);
            try (Notes notes = notes(screen, false)) {
                return end(loader(api, screen, notes, null, null).load(Stream.of(piece), 1L), none, screen);
            }
        }
        try (Journal done = openJournal()) {
            try (Notes notes = notes(screen, done.goesOn())) {
                return watch ? watch(api, screen, notes, done) : all(api, screen, notes, done);
            }
        }
    }

    /** The journal outlives only what is broken off. */
    private int all(Api api, Screen screen, Notes notes, Journal done) throws IOException, InterruptedException {
        if (done.goesOn()) {
            screen.say("goes on where this load was broken off; --again begins anew");
        }
        PassedOver passedOver = new PassedOver();
        LoadReport end = loader(api, screen, notes, done, null)
                .load(
                        Pieces.of(paths, System.in, done, file -> {
                            passedOver.add(file);
                            notes.passedOver(file);
                        }),
                        Pieces.count(paths, done));
        done.forget();
        return end(end, passedOver, screen);
    }

    /** Being stopped is how it ends; what was under way then is in the journal, or comes again. */
    private int watch(Api api, Screen screen, Notes notes, Journal done) throws InterruptedException {
        WatchFolders folders = new WatchFolders(folders(), LOOK);
        CountDownLatch ended = new CountDownLatch(1);
        StopOnSignal stop = StopOnSignal.of(() -> {
            folders.stop();
            if (!ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("onrecord: what was being sent comes again at the next start");
            }
        });
        screen.say("watching " + String.join(", ", paths) + "; Ctrl-C ends it");
        LoadReport end = loader(api, screen, notes, done, folders).load(folders.pieces(done), null);
        System.out.println(end.line());
        ended.countDown();
        stop.overUnlessStopping();
        return ExitCode.OK;
    }

    private List<Path> folders() {
        List<Path> folders = paths.stream().map(Path::of).toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(
                        spec.commandLine(), "--watch needs folders that are there, which " + folder + " is not");
            }
        }
        return folders;
    }

    private Journal openJournal() throws IOException {
        Journal found = FindJournal.open(
                journal,
                place.folder().loads(),
                paths,
                Arrays.asList(address, outlet, columns, watch ? "watch" : null));
        if (!again || !found.goesOn()) {
            return found;
        }
        found.forget();
        return openJournal();
    }

    private Notes notes(Screen screen, boolean goesOn) throws IOException {
        return report == null ? Notes.onScreen(screen) : Notes.in(report, goesOn, screen);
    }

    private static int end(LoadReport end, PassedOver passedOver, Screen screen) {
        passedOver.line().ifPresent(screen::say);
        System.out.println(end.line());
        return end.good() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Loader loader(Api api, Screen screen, Notes notes, @Nullable Journal done, @Nullable WatchFolders folders) {
        return Loader.into(api, screen, notes, new LoadOptions(outlet, url, columns, !noWait && !watch, done, folders));
    }

    /** How many there are on standard input shows only when they are read. */
    private Piece only(String itsUrl, PassedOver passedOver) {
        List<Piece> first =
                Pieces.of(paths, System.in, null, passedOver::add).limit(2).toList();
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
