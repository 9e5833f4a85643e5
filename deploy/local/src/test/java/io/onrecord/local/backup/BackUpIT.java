package io.onrecord.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.audit.RecordSql;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.postgres.Cluster;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.simulate.Simulate;
import io.onrecord.local.simulate.SimulationSettings;
import io.onrecord.local.up.AnnounceAgain;
import io.onrecord.local.up.OnlyPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is copied while somebody writes to it, and the copy holds the same and starts by itself. */
class BackUpIT {
    private static final Path HOME =
            Path.of(System.getProperty("user.dir")).resolve("../..").normalize();
    private static final int ENOUGH = 50;

    @TempDir
    private Path temp;

    private final Screen silent =
            new Screen(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);

    @Test
    void theCopyHoldsTheSameRecord() throws Exception {
        DataFolder folder = new DataFolder(temp.resolve("data"));
        DataFolder copy = new DataFolder(temp.resolve("copy"));
        folder.create();
        Ports ports = Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow();
        OnlyPostgres original = new OnlyPostgres(folder, ports, silent);
        Map<String, String> record;
        try (Writer writer = new Writer(original)) {
            original.start();
            invent(original);
            record = fingerprints(original);
            writer.start();
            backUp(folder, ports, copy).make(bytes -> {});
            assertThatThrownBy(() -> backUp(folder, ports, copy).make(bytes -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is there already");
            writer.awaitMore();
        } finally {
            original.stop();
        }
        OnlyPostgres restored = new OnlyPostgres(
                copy, Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow(), silent);
        try {
            restored.start();
            assertThat(fingerprints(restored)).isEqualTo(record);
            assertThat(number(restored, "SELECT count(*) FROM tick")).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(number(restored, "SELECT max(n) - count(*) FROM tick"))
                    .as("nothing is missing in between")
                    .isZero();
            announcesAgainWhatIsNotRead(copy, restored);
        } finally {
            restored.stop();
        }
        for (Path closed : List.of(
                copy.root(),
                copy.root().resolve("passwords.properties"),
                copy.postgres().resolve("data"))) {
            assertThat(Files.getPosixFilePermissions(closed).toString())
                    .as(closed.toString())
                    .doesNotContain("OTHERS");
        }
        assertThat(temp.resolve("copy.copying")).doesNotExist();
    }

    private static void announcesAgainWhatIsNotRead(DataFolder copy, OnlyPostgres restored) throws Exception {
        try (Connection connection = restored.owner().getConnection()) {
            new RecordSql(connection)
                    .execute("DELETE FROM reading WHERE article_id = (SELECT min(id::text)::uuid FROM article)");
        }
        String open = "SELECT count(*) FROM article WHERE announced_at IS NULL";
        assertThat(number(restored, open)).isZero();
        new AnnounceAgain(copy).ifNoted(restored.owner());
        assertThat(number(restored, open)).isEqualTo(1);
        try (Connection connection = restored.owner().getConnection()) {
            new RecordSql(connection).execute("UPDATE article SET announced_at = now() WHERE announced_at IS NULL");
        }
        new AnnounceAgain(copy).ifNoted(restored.owner());
        assertThat(number(restored, open)).as("only once").isZero();
    }

    private static BackUp backUp(DataFolder folder, Ports ports, DataFolder copy) throws IOException {
        String password = Passwords.of(folder, List.of(Cluster.OWNER)).of(Cluster.OWNER);
        return new BackUp(folder, new Cluster(folder, ports.postgres(), password), copy);
    }

    private void invent(OnlyPostgres postgres) throws Exception {
        try (var topics = Files.newBufferedReader(HOME.resolve("seeds/topics/topics.yaml"))) {
            new Simulate(new SimulationSettings(300, 1, 20, 5, LocalDate.of(2026, 1, 31), 1), postgres.owner(), silent)
                    .run(HOME.resolve("seeds/articles"), TopicTree.read("topics", topics));
        }
    }

    /** Of every table of the record: how many rows it has, and what is in them whatever their order. */
    private static Map<String, String> fingerprints(OnlyPostgres postgres) throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Connection connection = postgres.owner().getConnection()) {
            RecordSql sql = new RecordSql(connection);
            for (String table : sql.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                    + " AND tablename NOT IN ('tick', 'flyway_schema_history')")) {
                fingerprints.put(
                        table,
                        sql.column("SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM \""
                                        + table + "\" t")
                                .getFirst());
            }
        }
        assertThat(fingerprints).hasSizeGreaterThan(20);
        assertThat(fingerprints.get("statement")).doesNotStartWith("0 ");
        return fingerprints;
    }

    private static long number(OnlyPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            return new RecordSql(connection).number(sql);
        }
    }

    /** Somebody who goes on writing. */
    private static final class Writer implements AutoCloseable {
        private final OnlyPostgres postgres;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final AtomicLong written = new AtomicLong();
        private final CountDownLatch enough = new CountDownLatch(ENOUGH);

        Writer(OnlyPostgres postgres) {
            this.postgres = postgres;
        }

        void start() throws SQLException, InterruptedException {
            try (Connection connection = postgres.owner().getConnection()) {
                new RecordSql(connection).execute("CREATE TABLE tick (n bigint)");
            }
            thread.execute(this::write);
            enough.await();
        }

        private void write() {
            try (Connection connection = postgres.owner().getConnection()) {
                RecordSql sql = new RecordSql(connection);
                while (!Thread.currentThread().isInterrupted()) {
                    sql.execute("INSERT INTO tick VALUES (" + (written.get() + 1) + ")");
                    written.incrementAndGet();
                    enough.countDown();
                }
            } catch (SQLException stopped) {
                // The database ends before we do.
            }
        }

        /** What is written afterwards is not in the copy, and does it no harm. */
        void awaitMore() throws InterruptedException {
            long now = written.get();
            while (written.get() < now + ENOUGH) {
                Thread.sleep(1);
            }
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
