package io.onrecord.local.chaos;

import io.onrecord.local.instance.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small disk of its own for each store, in memory, which can be filled to the last byte. It takes the right to mount; without it
 * the stores lie where they always do, and no disk is filled.
 */
public final class Disks implements AutoCloseable {
    private static final String POSTGRES_SIZE = "4g";
    private static final String KAFKA_SIZE = "1g";
    private static final int BLOCK = 1 << 20;

    /** Left when a disk is made smaller, for what is written meanwhile: then it is filled. */
    private static final long ROOM = 16L << 20;

    private static final int PAUSE = 50;

    private final List<Path> mounted = new ArrayList<>();
    private final DataFolder folder;
    private @Nullable String missing;

    private Disks(DataFolder folder) {
        this.folder = folder;
    }

    /** Before anything is written to the folder. */
    public static Disks mount(DataFolder folder) throws IOException, InterruptedException {
        Disks disks = new Disks(folder);
        disks.mount(folder.postgres(), POSTGRES_SIZE);
        disks.mount(folder.kafka(), KAFKA_SIZE);
        return disks;
    }

    private void mount(Path path, String size) throws IOException, InterruptedException {
        if (missing != null) {
            return;
        }
        Files.createDirectories(path);
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=0755", "onrecord", path.toString());
        if (refusal == null) {
            mounted.add(path);
        } else {
            missing = "no disk of its own can be mounted (" + refusal + "); run it as root, or under unshare -Urm";
        }
    }

    /** Why no disk can be filled; null when they can. */
    @Nullable
    String missing() {
        return missing;
    }

    /** Leaves no room for so long, whatever others free meanwhile. */
    void fill(Fault.Store store, Duration lasting) throws IOException, InterruptedException {
        Path disk = store == Fault.Store.KAFKA ? folder.kafka() : folder.postgres();
        Path filler = disk.resolve("filler");
        Instant end = Instant.now().plus(lasting);
        try {
            // What is filled is memory, and there may be little of it.
            FileStore space = Files.getFileStore(disk);
            resize(disk, Long.toString(space.getTotalSpace() - space.getUnallocatedSpace() + ROOM));
            while (Instant.now().isBefore(end)) {
                fill(filler);
                Thread.sleep(PAUSE);
            }
        } finally {
            resize(disk, store == Fault.Store.KAFKA ? KAFKA_SIZE : POSTGRES_SIZE);
            Files.deleteIfExists(filler);
        }
    }

    /** When it cannot be made smaller there is only more to fill. */
    private static void resize(Path disk, String size) throws InterruptedException {
        run("mount", "-o", "remount,size=" + size, disk.toString());
    }

    private static void fill(Path filler) {
        for (int block = BLOCK; block > 0; block /= 16) {
            byte[] bytes = new byte[block];
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                // On with smaller blocks, to the last byte.
            }
        }
    }

    /** What it complained of; null when it did what it should. */
    private static @Nullable String run(String... line) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? null : said.isEmpty() ? line[0] + " failed" : said;
        } catch (IOException noSuchProgram) {
            return String.valueOf(noSuchProgram.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            for (Path path : mounted) {
                run("umount", "-l", path.toString());
            }
            mounted.clear();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
