package io.onrecord.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.Once;
import io.onrecord.local.process.RotatingLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Postgres on one folder, as whom it may run on this machine. */
class ClusterIT {
    private static final ChooseUser STANDARD = ChooseUser.standard();
    /** Our machine, were it one that refuses namespaces. */
    private static final ChooseUser REFUSING = new ChooseUser(
            true,
            command -> command.getFirst().equals("unshare")
                    ? Optional.empty()
                    : STANDARD.machine().answer(command));

    @TempDir
    private Path temp;

    private DataFolder instance;

    @BeforeEach
    void create() throws IOException {
        instance = new DataFolder(temp.resolve("data"));
        instance.create();
    }

    @Test
    void runsAsWeAreOrAsRootMay() throws Exception {
        try (Running running = new Running(STANDARD)) {
            assertThat(running.number("SELECT 41 + 1")).isEqualTo(42);
        }
    }

    @Test
    void aStandbyHasWhatIsThereAndWhatComes() throws Exception {
        try (Running primary = new Running(STANDARD)) {
            primary.run("CREATE TABLE kept AS SELECT 7 AS n");
            DataFolder folder = new DataFolder(temp.resolve("standby"));
            folder.create();
            try (Running standby =
                    new Running(primary.cluster.standby("postgres-standby", folder, freePort()), folder)) {
                assertThat(standby.number("SELECT pg_is_in_recovery()::int")).isEqualTo(1);
                assertThat(standby.number("SELECT n FROM kept")).isEqualTo(7);
                primary.run("UPDATE kept SET n = 8");
                long written = primary.number("SELECT pg_current_wal_lsn() - '0/0'");
                standby.await("SELECT (pg_last_wal_replay_lsn() - '0/0' >= " + written + ")::int", 1);
                assertThat(standby.number("SELECT n FROM kept")).isEqualTo(8);
                assertThatThrownBy(() -> standby.run("DELETE FROM kept")).hasMessageContaining("read-only");
            }
        }
    }

    @Test
    void keepsItsDataWhenRootFindsAnotherWayAtTheNextStart() throws Exception {
        assumeTrue(STANDARD.root() && STANDARD.choose() instanceof RunAs.Namespace, "both ways need root");
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
        try (Running first = new Running(REFUSING)) {
            assertThat(first.owner()).as("nobody").isNotEqualTo(0);
            first.run("CREATE TABLE kept AS SELECT 7 AS n");
        }
        try (Running second = new Running(STANDARD)) {
            assertThat(second.owner()).as("root, in a namespace").isEqualTo(0);
            assertThat(second.number("SELECT n FROM kept")).isEqualTo(7);
            second.run("UPDATE kept SET n = 8");
        }
        try (Running third = new Running(REFUSING)) {
            assertThat(third.number("SELECT n FROM kept")).isEqualTo(8);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(instance.root())))
                .isEqualTo("rwx--x---");
    }

    @Test
    void namesTheFolderAboveThatIsClosedToWhoRunsIt() {
        assumeTrue(STANDARD.root(), "an ordinary user can go where they made folders");
        Cluster cluster = new Cluster(instance, 5432, "secret", REFUSING);
        assertThatThrownBy(cluster::check).hasMessageContaining("cannot go through " + temp + ":");
    }

    /** From its start until it has stopped. */
    private final class Running implements AutoCloseable {
        private final Cluster cluster;
        private final Path file;
        private final RotatingLog log;
        private final Once process;

        Running(ChooseUser chooser) throws Exception {
            this(new Cluster(instance, freePort(), "secret", chooser), instance);
        }

        Running(Cluster cluster, DataFolder folder) throws Exception {
            this.cluster = cluster;
            file = folder.logs().resolve("postgres.log");
            log = new RotatingLog(file);
            cluster.check();
            process = Once.start(cluster.process(), folder.run().resolve("postgres.pid"), log);
            await("SELECT 1", 1);
        }

        void await(String sql, long wanted) throws Exception {
            Instant deadline = Instant.now().plusSeconds(60);
            while (true) {
                try {
                    if (number(sql) == wanted) {
                        return;
                    }
                    throw new SQLException(sql + " is not " + wanted);
                } catch (SQLException notYet) {
                    assertThat(process.alive() && Instant.now().isBefore(deadline))
                            .as(() -> "Postgres answers: " + notYet + "\n" + logged())
                            .isTrue();
                    Thread.sleep(50);
                }
            }
        }

        private String logged() {
            try {
                return Files.readString(file);
            } catch (IOException none) {
                return none.toString();
            }
        }

        Object owner() throws IOException {
            Map<String, Object> data =
                    Files.readAttributes(instance.postgres().resolve("data/global/pg_control"), "unix:uid");
            return data.get("uid");
        }

        long number(String sql) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        }

        void run(String sql) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(cluster.url(), Cluster.OWNER, "secret");
        }

        @Override
        public void close() throws IOException {
            try {
                process.finish();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            process.close();
            log.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
