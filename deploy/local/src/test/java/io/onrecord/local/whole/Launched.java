package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Instance;
import io.onrecord.local.instance.MachineKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged system, started by the command as a person would, on a folder of its own. */
final class Launched implements AutoCloseable {
    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Pattern LINK = Pattern.compile("Signed in:  (\\S+)");

    private static final int LAST = 1_500;

    private final Process process;
    private final DataFolder folder;
    private final Path output;

    private Launched(Process process, DataFolder folder, Path output) {
        this.process = process;
        this.folder = folder;
        this.output = output;
    }

    /** Comes back when the address has been printed. */
    static Launched up(Path data, String... options) throws IOException, InterruptedException {
        return up(List.of(), data, options);
    }

    /** As {@link #up(Path, String...)}, with variables of the environment that every service gets. */
    static Launched up(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        return up(List.of(), data, environment);
    }

    /** @param prefix what starts the command, such as a terminal of its own */
    static Launched up(List<String> prefix, Path data, String... options) throws IOException, InterruptedException {
        return up(prefix, data, Map.of(), options);
    }

    private static Launched up(List<String> prefix, Path data, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> up =
                new ArrayList<>(List.of(HOME.resolve("onrecord").toString(), "up", "--data", data.toString()));
        up.add("--no-rehearsal");
        up.addAll(List.of(options));
        List<String> line = new ArrayList<>(prefix);
        if (prefix.isEmpty()) {
            line.addAll(up);
        } else {
            // A shell that waits for the command gets the Ctrl-C too, and dash then ends with 130 whatever the command
            // says.
            line.add("exec " + String.join(" ", up));
            line.add("/dev/null");
        }
        Launched launched = start(line, data, environment);
        launched.await("the address is printed", () -> launched.said().contains("Stop with Ctrl-C"));
        return launched;
    }

    /** Comes back at once, while everything starts. */
    static Launched starting(Path data) throws IOException {
        return start(
                List.of(HOME.resolve("onrecord").toString(), "up", "--data", data.toString(), "--no-rehearsal"),
                data,
                Map.of());
    }

    private static Launched start(List<String> line, Path data, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("onrecord-up", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("ONRECORD_NO_BUILD", "yes");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        // Tests serve pages and feeds themselves.
        builder.environment().put("ONRECORD_FETCH_ALLOW_PRIVATE", "localhost");
        return new Launched(builder.start(), new DataFolder(data), output);
    }

    Api api() throws IOException {
        return new Api(address(), Api.client(), Optional.of(key()));
    }

    /** Of the commands of this machine. */
    String key() throws IOException {
        return MachineKey.read(folder).orElseThrow();
    }

    /** What signs a browser in, once; printed by the command. */
    String link() throws IOException {
        Matcher link = LINK.matcher(said());
        assertThat(link.find()).as(said()).isTrue();
        return link.group(1);
    }

    String address() throws IOException {
        return instance().address();
    }

    Instance instance() throws IOException {
        return Instance.running(folder).orElseThrow();
    }

    Process process() {
        return process;
    }

    DataFolder folder() {
        return folder;
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** On a terminal it says the same line many times over; a failure is told by the last. */
    String saidAtLast() throws IOException {
        String all = said();
        return all.substring(Math.max(0, all.length() - LAST));
    }

    /** The launcher and all that it started, whichever way. */
    List<ProcessHandle> family() throws IOException {
        ProcessHandle launcher = ProcessHandle.of(instance().pid()).orElseThrow();
        return Stream.concat(Stream.of(launcher), launcher.descendants()).toList();
    }

    /** One number out of the database, as its owner sees it. */
    long number(String sql) throws SQLException, IOException {
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(folder.root().resolve("passwords.properties")));
        try (Connection connection = DriverManager.getConnection(
                        instance().postgres(), "postgres", passwords.getProperty("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    void await(String what, Condition condition) throws InterruptedException, IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (InterruptedException stop) {
                throw stop;
            } catch (Exception notYet) {
                assertThat(Instant.now()).as(what + ": " + notYet).isBefore(deadline);
            }
            assertThat(process.isAlive())
                    .as("the launcher runs while " + what + "\n" + said())
                    .isTrue();
            assertThat(Instant.now()).as(what + "\n" + said()).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    static void assertGone(List<ProcessHandle> family) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (family.stream().anyMatch(ProcessHandle::isAlive) && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(family.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::info))
                .as("processes left behind")
                .isEmpty();
    }

    /** As by SIGTERM. */
    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> family = family();
        process.destroy();
        try {
            assertThat(process.waitFor(40, TimeUnit.SECONDS))
                    .as("stops when asked to\n" + said())
                    .isTrue();
            assertGone(family);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue()).as("ends well when asked to stop").isZero();
    }
}
