package io.onrecord.local.chaos;

import io.onrecord.local.api.Api;
import io.onrecord.local.audit.Audit;
import io.onrecord.local.audit.AwaitRest;
import io.onrecord.local.audit.InventArticles;
import io.onrecord.local.audit.Receipts;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.load.Heard;
import io.onrecord.local.load.LoadOptions;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.Notes;
import io.onrecord.local.load.Piece;
import io.onrecord.local.process.Processes;
import io.onrecord.local.screen.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** One run: articles at full speed, a plan of faults meanwhile, and an audit when all has come to rest. */
public final class Chaos {
    private static final int LOOK = 500;
    private static final int REPEATED_SHARE = 50;
    private static final int POISONED = 4;
    private static final LoadOptions SEND = new LoadOptions(null, null, null, false, null, null);

    private final ChaosSettings settings;
    private final Path words;
    private final Api api;
    private final Screen screen;
    private final Disks disks;
    private final DataFolder folder;
    private final Announcements announcements;
    private final Readiness readiness;
    private final Audit audit;
    private final AwaitRest rest;
    private final Poison poison;
    private final Receipts receipts = new Receipts();
    private final Tally tally = new Tally();
    private volatile long read;

    /**
     * A run against an instance that is up and holds nothing.
     *
     * @param words folder with texts whose words are used
     * @param api signed in as somebody who may take in articles and answer dead letters
     * @param owner the database as its owner sees it
     */
    public Chaos(
            ChaosSettings settings,
            Path words,
            DataFolder folder,
            Ports ports,
            Api api,
            DataSource owner,
            Disks disks,
            Screen screen) {
        this.settings = settings;
        this.words = words;
        this.folder = folder;
        this.disks = disks;
        this.screen = screen;
        this.api = api;
        this.announcements = new Announcements("127.0.0.1:" + ports.kafka());
        this.readiness = new Readiness(ports, owner);
        this.audit = new Audit(owner);
        this.rest = new AwaitRest(audit, readiness::await, screen::say);
        this.poison = new Poison(api, owner, announcements);
    }

    public Findings run() throws IOException, InterruptedException, SQLException {
        Instant start = Instant.now();
        try (PeakMemory memory = PeakMemory.watch(folder);
                ExecutorService helpers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Duration sending = faultsAndArticles(helpers, start);
                rest.await(poison.heldBack());
                Duration reading = Duration.between(start, Instant.now());
                boolean answered = poison.answer();
                rest.await(0);
                return findings(sending, reading, answered, memory);
            } finally {
                helpers.shutdownNow();
            }
        }
    }

    /** @return how long it took until the last article had its answer */
    private Duration faultsAndArticles(ExecutorService helpers, Instant start)
            throws IOException, InterruptedException {
        Plan plan = Plan.of(settings.seed(), settings.kills());
        CommitFaults faults = new CommitFaults(
                new Processes(folder.run()),
                disks,
                announcements,
                Math.max(1, settings.articles() / REPEATED_SHARE),
                readiness,
                helpers,
                tally,
                screen::say);
        Future<?> follower = helpers.submit(this::follow);
        Future<?> first = helpers.submit(() -> {
            faults.run(
                    plan.whileSending(),
                    () -> (double) (receipts.accepted() + receipts.refused()) / settings.articles());
            return true;
        });
        send();
        Duration sending = Duration.between(start, Instant.now());
        screen.say("all articles have their answer");
        await(first);
        List<UUID> some =
                receipts.articles().stream().sorted().limit(2 * POISONED).toList();
        poison.send(some.subList(0, POISONED), some.subList(POISONED, some.size()));
        faults.run(
                plan.whileReading(), () -> (double) read / receipts.articles().size());
        follower.cancel(true);
        return sending;
    }

    private static void await(Future<?> faults) throws IOException, InterruptedException {
        try {
            faults.get();
        } catch (ExecutionException failure) {
            throw new IOException("a fault could not be committed: " + failure.getCause(), failure.getCause());
        }
    }

    /** Until each has an answer, as a client does that must not lose anything. */
    private void send() throws InterruptedException {
        load(new InventArticles(settings.seed(), words).pieces(settings.articles()));
        for (List<Piece> left = receipts.unanswered(); !left.isEmpty(); left = receipts.unanswered()) {
            load(left.stream());
        }
    }

    private void load(Stream<Piece> pieces) throws InterruptedException {
        Screen nowhere =
                new Screen(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        Heard heard = receipts;
        Loader.into(api, nowhere, Notes.onScreen(nowhere), SEND, heard).load(pieces, (long) settings.articles());
    }

    private boolean follow() throws InterruptedException {
        while (true) {
            try {
                read = audit.read();
                screen.show("  accepted " + receipts.accepted() + ", read " + read);
            } catch (SQLException away) {
                // It will be back; until then nothing is known.
            }
            Thread.sleep(LOOK);
        }
    }

    private Findings findings(Duration sending, Duration reading, boolean answered, PeakMemory memory)
            throws SQLException, IOException, InterruptedException {
        screen.clear();
        Map<String, Long> faults = new LinkedHashMap<>(audit.faults(receipts.articles()));
        faults.put(
                "articles more or fewer than the API says are read",
                Math.abs(api.status().extracted() - audit.read()));
        return new Findings(
                settings,
                Findings.Done.of(tally),
                disks.missing(),
                receipts.accepted(),
                receipts.articles().size(),
                receipts.refused(),
                InventArticles.refusedOf(settings.articles()),
                audit.read(),
                sending,
                reading,
                poison.words(),
                answered,
                memory.most(),
                faults);
    }
}
