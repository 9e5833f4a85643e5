package io.onrecord.local.postgres;

import com.sun.management.OperatingSystemMXBean;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.StopSignal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * A database cluster in the data folder: listens on loopback only, asks for passwords, and survives a power cut, as kept data
 * must.
 */
public final class Cluster {
    public static final String OWNER = "postgres";
    private static final String DATA = "data";
    private static final String SLOT = "standby";
    private static final String VERSION = "18.6.0";
    private static final int MOST_CONNECTIONS = 80;
    private static final int SHARE_OF_MEMORY = 16;
    private static final long LEAST_BUFFERS = 64;
    private static final long MOST_BUFFERS = 1_024;
    private static final long MEBI = 1 << 20;

    private final DataFolder instance;
    private final int port;
    private final String ownerPassword;
    private final ChooseUser chooser;
    private final String name;
    private final Optional<Cluster> primary;

    /** @param ownerPassword of the login {@code postgres} */
    public Cluster(DataFolder instance, int port, String ownerPassword) {
        this(instance, port, ownerPassword, ChooseUser.standard());
    }

    Cluster(DataFolder instance, int port, String ownerPassword, ChooseUser chooser) {
        this("postgres", instance, port, ownerPassword, chooser, Optional.empty());
    }

    private Cluster(
            String name,
            DataFolder instance,
            int port,
            String ownerPassword,
            ChooseUser chooser,
            Optional<Cluster> primary) {
        this.name = name;
        this.primary = primary;
        this.instance = instance;
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.chooser = chooser;
    }

    /**
     * A second one that follows this one and answers questions, as a hot standby; this one has to run when it starts for the first time.
     *
     * @param name of its process
     * @param folder of its own
     */
    public Cluster standby(String name, DataFolder folder, int port) {
        return new Cluster(name, folder, port, ownerPassword, chooser, Optional.of(this));
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Says now what would only be found out, again and again, by the process. */
    public void check() throws IOException, InterruptedException {
        owner();
    }

    public ProcessSpec process() {
        return new ProcessSpec(name, this::prepared, Map.of("TZ", "UTC"), StopSignal.INT);
    }

    private List<String> prepared() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        PostgresBinaries.unpack(binaries());
        RunAs who = owner();
        if (!Files.isDirectory(data())) {
            initialise(who);
        }
        Orphan.stop(data());
        return who.command(serverLine());
    }

    /** Who runs it, with everything in the folder theirs: another start may have found another way. */
    private RunAs owner() throws IOException, InterruptedException {
        RunAs who = chooser.choose();
        Files.createDirectories(folder());
        who.letThrough(instance.root());
        who.own(folder());
        chooser.requireWay(who, folder());
        return who;
    }

    /** Holds {@code bin-VERSION} and {@code data}. */
    private Path folder() {
        return instance.postgres();
    }

    private Path binaries() {
        return folder().resolve("bin-" + VERSION);
    }

    private Path data() {
        return folder().resolve(DATA);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, ownerPassword);
    }

    private List<String> serverLine() {
        List<String> line = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        Map.of(
                        "port", Integer.toString(port),
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", Integer.toString(MOST_CONNECTIONS),
                        "shared_buffers", buffers() + "MB",
                        // Said aloud, since a database for tests would have them off.
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on")
                .forEach((name, value) -> {
                    line.add("-c");
                    line.add(name + "=" + value);
                });
        primary.ifPresent(first -> line.addAll(List.of(
                "-c",
                "primary_conninfo=host=127.0.0.1 port=" + first.port + " user=" + OWNER + " passfile='"
                        + passwordFile().toString().replace("\\", "\\\\").replace("'", "\\'") + "'",
                "-c",
                "primary_slot_name=" + SLOT,
                // Or what the primary cleans up would end questions that are being answered here.
                "-c",
                "hot_standby_feedback=on")));
        return line;
    }

    /** In MB; a small record never touches most of them. */
    private static long buffers() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? Math.clamp(machine.getTotalMemorySize() / SHARE_OF_MEMORY / MEBI, LEAST_BUFFERS, MOST_BUFFERS)
                : LEAST_BUFFERS;
    }

    private String program(String name) {
        return binaries().resolve("bin").resolve(name).toString();
    }

    /** For the standby, of its primary: how libpq wants it. */
    private Path passwordFile() {
        return folder().resolve("primary-password");
    }

    /** Into a folder of another name first, so that half a cluster never counts as one. */
    private void initialise(RunAs who) throws IOException, InterruptedException {
        Path half = folder().resolve("data.initialising");
        DataFolder.delete(half);
        if (primary.isPresent()) {
            follow(who, primary.get(), half);
        } else {
            begin(who, half);
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void follow(RunAs who, Cluster first, Path half) throws IOException {
        secret(passwordFile(), "*:*:*:" + OWNER + ":" + ownerPassword + "\n", who);
        try (Connection connection = first.connect()) {
            new BaseBackup(first.data()).standby(connection, SLOT, half);
        } catch (SQLException failure) {
            throw new IOException("the database could not be copied: " + failure.getMessage(), failure);
        }
        who.own(half);
    }

    /**
     * Copies this cluster, which runs and goes on, to where another folder has its own: a cluster like this one starts there.
     *
     * @param progress hears how many bytes have been copied
     */
    public void backUp(DataFolder folder, LongConsumer progress) throws IOException, SQLException {
        Files.createDirectories(folder.postgres());
        try (Connection connection = connect()) {
            new BaseBackup(data()).whole(connection, folder.postgres().resolve(DATA), progress);
        }
    }

    private void begin(RunAs who, Path half) throws IOException, InterruptedException {
        Path passwordFile = folder().resolve("owner-password");
        try {
            secret(passwordFile, ownerPassword, who);
            run(who.command(List.of(
                    program("initdb"),
                    "-D",
                    half.toString(),
                    "-U",
                    OWNER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--data-checksums")));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void secret(Path file, String text, RunAs who) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        who.own(file);
    }

    private void run(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("initdb failed: " + said.strip());
        }
    }
}
