package io.onrecord.local.up;

import io.onrecord.contracts.api.Overview;
import io.onrecord.local.api.Api;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.kafka.KafkaProcess;
import io.onrecord.local.kafka.Topics;
import io.onrecord.local.load.LoadReport;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.RotatingLog;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.Rehearsal;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import io.onrecord.local.services.StartupCache;
import io.onrecord.store.migrate.Logins;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One instance from its first process to its last. */
public final class Up {
    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";
    private static final String SESSION = "dashboard-session";

    private final UpSettings settings;
    private final Screen screen;
    private final RotatingLog log;
    private final House house;
    private final Patience patience;
    private final StartupCache cache;
    private final HttpClient http = Api.client();
    private final Health health = new Health(http);
    private final Passwords own;
    private final Passwords services;
    private @Nullable Keys keys;
    private final String session;
    private final Rehearsal rehearsal;
    private final Lineup lineup;
    private final Instant begin = Instant.now();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    public Up(UpSettings settings, StartupCache cache, Screen screen) throws IOException {
        this(settings, Lineup.ALL, cache, screen);
    }

    public Up(UpSettings settings, Lineup lineup, StartupCache cache, Screen screen) throws IOException {
        this.lineup = lineup;
        this.settings = settings;
        this.cache = cache;
        this.screen = screen;
        this.log = new RotatingLog(settings.folder().logs().resolve("onrecord.log"));
        this.house = new House(settings.folder(), this::event);
        this.patience = new Patience(screen, house, settings.folder());
        this.rehearsal = new Rehearsal(cache, settings.folder(), this::note);
        this.own = Passwords.of(settings.folder(), List.of(Cluster.OWNER));
        this.services = Passwords.of(settings.folder(), List.of(Logins.INGEST, Logins.EXTRACT, Logins.QUERY));
        this.session = Passwords.of(settings.folder(), List.of(SESSION)).of(SESSION);
    }

    /** Starts all processes; comes back when each has been ready. */
    public void start() throws IOException, InterruptedException, UpFailed {
        Instance instance = instance();
        instance.write(settings.folder());
        startStores();
        startServices();
        instance.nowReady().write(settings.folder());
        screen.say(String.format("  up in %.1f s", seconds()));
        keys().first()
                .ifPresent(key -> screen.say(
                        "\nThe key of the first administrator, told this once. Keep it well:\n  " + key + "\n"));
    }

    /** Starts everything and returns when {@link #stop()} has been called. */
    public void run() throws IOException, InterruptedException, UpFailed {
        start();
        if (settings.seeds()) {
            loadSeeds();
        }
        summary();
        if (settings.rehearse()) {
            Rehearse rehearse = new Rehearse(rehearsal, settings.folder(), processes(), health);
            if (settings.kafka() == null) {
                rehearse.kafka();
            }
            rehearse.services();
        }
        over.await();
    }

    /** Stops everything, the services first. */
    public void stop() throws InterruptedException, IOException {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        Instant start = Instant.now();
        screen.say("stopping…");
        rehearsal.stop();
        house.stop();
        Instance.remove(settings.folder());
        screen.say(String.format(
                "stopped in %.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0));
        over.countDown();
    }

    private void startStores() throws IOException, InterruptedException, UpFailed {
        AnnounceAgain again = new AnnounceAgain(settings.folder());
        if (settings.kafka() == null) {
            again.noteIfKafkaIsNew();
        }
        List<ProcessSpec> specs = new ArrayList<>();
        if (settings.external() == null) {
            cluster().check();
            specs.add(cluster().process());
        }
        if (settings.kafka() == null) {
            specs.add(KafkaProcess.spec(settings.folder(), settings.ports(), cache));
        }
        house.start(specs);
        Map<String, Patience.Question> questions = new LinkedHashMap<>();
        questions.put(POSTGRES, database()::ready);
        questions.put(KAFKA, () -> {
            if (!Topics.listening(settings.kafkaAddress())) {
                return false;
            }
            Topics.create(settings.kafkaAddress());
            return true;
        });
        patience.await(questions);
        database().prepare(services);
        again.ifNoted(database().owner());
        keys = Keys.of(settings.folder(), database().owner());
    }

    /** Of the commands of this machine, which are there when the stores are. */
    public Api api() {
        return new Api(address(), http, Optional.of(keys().commands()));
    }

    /** Of the first administrator, when there was none before this start. */
    public Optional<String> adminKey() {
        return keys().first();
    }

    /** The database, as its owner sees it. */
    public DataSource owner() {
        return database().owner();
    }

    /** How often a service has been started again. */
    public int restarts(Service service) {
        return house.restarts(service.module());
    }

    private Keys keys() {
        return Objects.requireNonNull(keys, "the stores have not been started");
    }

    private String address() {
        return "http://127.0.0.1:" + settings.ports().dashboard();
    }

    private void startServices() throws IOException, InterruptedException, UpFailed {
        ServiceProcess processes = processes();
        List<ProcessSpec> specs = new ArrayList<>();
        Map<String, Patience.Question> questions = new LinkedHashMap<>();
        for (Service service : lineup.services()) {
            specs.add(lineup.process(service, processes, cache));
            questions.put(service.module(), () -> health.ready(service.port(settings.ports())));
        }
        house.start(specs);
        patience.await(questions);
    }

    private void loadSeeds() throws IOException, InterruptedException {
        Seeds seeds = new Seeds(settings.home().resolve("seeds/articles"), settings.folder());
        if (!seeds.loaded()) {
            LoadReport report = seeds.load(api(), screen);
            screen.say("  sample articles: " + report.line());
        }
    }

    private void summary() throws InterruptedException {
        try {
            Overview overview = api().overview();
            screen.say("  the record: " + overview.articles() + " articles, " + overview.statements() + " statements, "
                    + overview.speakers() + " speakers");
        } catch (IOException unreadable) {
            screen.say("  the record cannot be read: " + unreadable.getMessage());
        }
        screen.say("\nOnrecord is at  " + address() + "/");
        screen.say("Signed in:  " + keys().link(address(), session)
                + "\n            (this link opens once; ./onrecord key makes a key for the page \"Sign in\")\n");
        screen.say("Stop with Ctrl-C. Data and logs: " + settings.folder().root());
    }

    private Instance instance() {
        return new Instance(
                ProcessHandle.current().pid(),
                begin.toString(),
                settings.ports().base(),
                false,
                database().url(),
                settings.kafkaAddress());
    }

    private Cluster cluster() {
        return new Cluster(settings.folder(), settings.ports().postgres(), own.of(Cluster.OWNER));
    }

    private Database database() {
        var external = settings.external();
        return external != null
                ? new Database(external.url(), external.user(), external.password())
                : new Database(cluster().url(), Cluster.OWNER, own.of(Cluster.OWNER));
    }

    private ServiceProcess processes() {
        return new ServiceProcess(
                settings.home(),
                settings.ports(),
                database().url(),
                settings.kafkaAddress(),
                services,
                session,
                settings.folder().temporary());
    }

    private double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private void note(String what) {
        log.line(Instant.now() + " " + what);
    }

    private void event(String what) {
        note(what);
        screen.say("  " + what);
    }
}
