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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A database cluster in the data folder: listens on loopback only, asks for passwords, and survives a power cut, as kept data
 * must.
 */
public final class Cluster {
    public static final String OWNER = "postgres";
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

    /** @param ownerPassword of the login {@code postgres} */
    public Cluster(DataFolder instance, int port, String ownerPassword) {
        this(instance, port, ownerPassword, ChooseUser.standard());
    }

    Cluster(DataFolder instance, int port, String ownerPassword, ChooseUser chooser) {
        this.instance = instance;
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.chooser = chooser;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Says now what would only be found out, again and again, by the process. */
    public void check() throws IOException, InterruptedException {
        owner();
    }

    public ProcessSpec process() {
        return new ProcessSpec("postgres", this::prepared, Map.of("TZ", "UTC"), StopSignal.INT);
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
        return folder().resolve("data");
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

    /** Into a folder of another name first, so that half a cluster never counts as one. */
    private void initialise(RunAs who) throws IOException, InterruptedException {
        Path half = folder().resolve("data.initialising");
        DataFolder.delete(half);
        Path passwordFile = folder().resolve("owner-password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, ownerPassword);
            who.own(passwordFile);
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
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
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
