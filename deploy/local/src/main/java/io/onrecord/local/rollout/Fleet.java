package io.onrecord.local.rollout;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.kafka.Broker;
import io.onrecord.local.kafka.KafkaProcess;
import io.onrecord.local.kafka.Topics;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.StopSignal;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.JavaCommand;
import io.onrecord.local.services.Rehearsal;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import io.onrecord.local.up.Database;
import io.onrecord.local.up.House;
import io.onrecord.local.up.Patience;
import io.onrecord.local.up.Rehearse;
import io.onrecord.local.up.UpFailed;
import io.onrecord.store.migrate.Logins;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Several processes of each kind on this machine, joined as a cluster joins them. */
public final class Fleet {
    private static final String SESSION = "dashboard-session";

    /** How long somebody who is told to stop goes on, so that those who keep connections to it look for another. */
    private static final String LEAVES = "1s";

    /** Of each process to Postgres, which has no more of them for many processes than for few. */
    private static final String CONNECTIONS = "8";

    /** What reads shares the cores with what answers; a cluster has limits for that. */
    private static final List<String> BEHIND_THE_OTHERS = List.of("nice", "-n", "10");

    private final Release release;
    private final Release first;
    private final Map<String, Release> running = new ConcurrentHashMap<>();
    private final DataFolder folder;
    private final FleetSize size;
    private final House house;
    private final Patience patience;
    private final Health health = new Health(Api.client());
    private final Ports front;
    private final Passwords owner;
    private final Passwords logins;
    private final String session;
    private final Cluster primary;
    private final List<Broker> brokers = new ArrayList<>();
    private final Map<Service, List<Member>> services = new EnumMap<>(Service.class);
    private final Map<Service, Balancer> balancers = new EnumMap<>(Service.class);
    private final List<Member> databases = new ArrayList<>();

    /**
     * Nothing runs yet.
     *
     * @param release that is brought in
     * @param first that everything starts with: the same, or an older one
     * @param folder for the data of all of them
     */
    public Fleet(Release release, Release first, DataFolder folder, FleetSize size, Screen screen) throws IOException {
        this.release = release;
        this.first = first;
        this.folder = folder;
        this.size = size;
        this.house = new House(folder, what -> {});
        this.patience = new Patience(screen, house, folder);
        this.front = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        this.owner = Passwords.of(folder, List.of(Cluster.OWNER));
        this.logins = Passwords.of(folder, List.of(Logins.INGEST, Logins.EXTRACT, Logins.QUERY));
        this.session = Passwords.of(folder, List.of(SESSION)).of(SESSION);
        this.primary = new Cluster(folder, front.postgres(), owner.of(Cluster.OWNER));
    }

    /** Starts all of them; comes back when each is ready. */
    public void start() throws IOException, InterruptedException, UpFailed {
        databases.add(Member.store("postgres", front.postgres()));
        startStores();
        String readers = size.standby() ? startStandby() : primary.url();
        startServices(readers);
    }

    private void startStores() throws IOException, InterruptedException, UpFailed {
        List<ProcessSpec> specs = new ArrayList<>(List.of(primary.process()));
        List<Integer> ports = Ports.any(2 * size.brokers());
        for (int id = 1; id <= size.brokers(); id++) {
            brokers.add(new Broker(id, ports.get(2 * id - 2), ports.get(2 * id - 1)));
        }
        String cluster = KafkaProcess.newCluster();
        for (Broker broker : brokers) {
            specs.add(KafkaProcess.spec(
                    name(broker),
                    folder.kafka().resolve(Integer.toString(broker.id())),
                    folder.temporary(),
                    cluster,
                    broker,
                    brokers,
                    release.cache()));
        }
        house.start(specs);
        Map<String, Patience.Question> questions = new LinkedHashMap<>();
        questions.put("postgres", database()::ready);
        questions.put(name(brokers.getFirst()), () -> {
            Topics.create(bootstrap());
            return true;
        });
        patience.await(questions);
        if (isUpgrade()) {
            first.migrate(primary.url(), Cluster.OWNER, owner.of(Cluster.OWNER));
            database().allow(logins);
        } else {
            migrate();
        }
    }

    /** Brings the schema to the release; what runs goes on. */
    void migrate() throws UpFailed {
        database().prepare(logins);
    }

    /** Whether it began with another release. */
    boolean isUpgrade() {
        return !first.equals(release);
    }

    /** From its next start on it is of the release. */
    void renew(Member member) {
        running.put(member.name(), release);
    }

    /** @return the address for what is only read: of the standby, or of the primary while there is none */
    private String startStandby() throws IOException, InterruptedException, UpFailed {
        int port = Ports.any();
        Cluster standby = primary.standby("postgres-standby", new DataFolder(folder.standby()), port);
        house.start(List.of(standby.process()));
        patience.await(Map.of("postgres-standby", asOwner(standby.url())::ready));
        databases.addFirst(Member.store("postgres-standby", port));
        return "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + front.postgres()
                + "/postgres?targetServerType=preferSecondary";
    }

    private void startServices(String readers) throws IOException, InterruptedException, UpFailed {
        List<ProcessSpec> specs = new ArrayList<>();
        Map<String, Patience.Question> questions = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            List<Member> members = new ArrayList<>();
            List<Integer> ports = Ports.any(number(service));
            for (int number = 1; number <= number(service); number++) {
                Member member = Member.of(service, number, ports.get(number - 1));
                members.add(member);
                specs.add(spec(member, service, service == Service.QUERY ? readers : primary.url()));
                questions.put(member.name(), () -> health.ready(member.port()));
            }
            services.put(service, List.copyOf(members));
            if (service != Service.EXTRACT) {
                Balancer balancer = Balancer.listen(
                        service.port(front), members.stream().map(Member::port).toList());
                balancers.put(service, balancer);
            }
        }
        house.start(specs);
        patience.await(questions);
        balancers.values().forEach(balancer -> balancer.ports().forEach(port -> balancer.ready(port, true)));
    }

    private ProcessSpec spec(Member member, Service service, String database) {
        running.put(member.name(), first);
        Map<String, String> environment =
                new HashMap<>(processes(first, database).environment(service));
        environment.put("QUARKUS_SHUTDOWN_DELAY", LEAVES);
        environment.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", CONNECTIONS);
        return new ProcessSpec(member.name(), () -> line(member, service, database), environment, StopSignal.TERM);
    }

    Release release() {
        return release;
    }

    /** Of the release, joined to the stores of this fleet. */
    public ServiceProcess processes() {
        return processes(release, primary.url());
    }

    private ServiceProcess processes(Release of, String database) {
        return new ServiceProcess(of.home(), front, database, bootstrap(), logins, session, folder.temporary());
    }

    /** Makes the start-up caches that an image has, unless this build has them already. */
    void rehearse(Consumer<String> said) throws IOException, InterruptedException {
        Rehearse rehearse = new Rehearse(new Rehearsal(release.cache(), folder, said), folder, processes(), health);
        rehearse.kafka();
        rehearse.services();
    }

    private List<String> line(Member member, Service service, String database) {
        Release now = running.getOrDefault(member.name(), release);
        JavaCommand usual = processes(now, database).command(service, member.port());
        if (service != Service.EXTRACT) {
            return usual.line(now.cache());
        }
        List<String> rest = new ArrayList<>(usual.rest());
        // As if each had one core of its own.
        rest.addFirst("-XX:ActiveProcessorCount=1");
        List<String> line = new ArrayList<>(BEHIND_THE_OTHERS);
        line.addAll(new JavaCommand(usual.name(), usual.heapMegabytes(), usual.compiler(), rest).line(now.cache()));
        return line;
    }

    private int number(Service service) {
        return switch (service) {
            case INGEST -> size.ingest();
            case EXTRACT -> size.extract();
            case QUERY -> size.query();
            case DASHBOARD -> size.dashboard();
        };
    }

    /** Of one service; in the order of their numbers. */
    List<Member> members(Service service) {
        return services.getOrDefault(service, List.of());
    }

    List<Member> brokers() {
        return brokers.stream()
                .map(broker -> Member.store(name(broker), broker.port()))
                .toList();
    }

    /** The standby first, where there is one. */
    List<Member> databases() {
        return List.copyOf(databases);
    }

    /** Lets no new connection go to it, or lets them again. */
    void balance(Member member, boolean ready) {
        member.service().map(balancers::get).ifPresent(balancer -> balancer.ready(member.port(), ready));
    }

    /** Whether it does its work. */
    boolean ready(Member member) throws InterruptedException {
        if (member.service().isPresent()) {
            return health.ready(member.port());
        }
        if (!member.isDatabase()) {
            // Not only there: nobody else may go before it has all that the others have.
            return Topics.listening("127.0.0.1:" + member.port()) && Topics.inSync(bootstrap());
        }
        try {
            String url = "jdbc:postgresql://127.0.0.1:" + member.port() + "/postgres";
            return asOwner(url).ready();
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Where the front door is. */
    public String address() {
        return "http://127.0.0.1:" + front.dashboard();
    }

    /** The primary, as its owner sees it. */
    public Database database() {
        return asOwner(primary.url());
    }

    private Database asOwner(String url) {
        return new Database(url, Cluster.OWNER, owner.of(Cluster.OWNER));
    }

    String bootstrap() {
        return Broker.bootstrap(brokers);
    }

    private static String name(Broker broker) {
        return "kafka-" + broker.id();
    }

    /** Stops all of them, the services first. */
    public void stop() throws InterruptedException, IOException {
        house.stop();
        for (Balancer balancer : balancers.values()) {
            balancer.close();
        }
    }
}
