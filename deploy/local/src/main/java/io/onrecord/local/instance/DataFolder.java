package io.onrecord.local.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one instance keeps everything it has.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder, closed to other users. */
    public void create() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root.getParent());
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (Path folder : List.of(logs(), run())) {
            Files.createDirectories(folder);
        }
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Process ids, one file a process. */
    public Path run() {
        return root.resolve("run");
    }

    /** For uploads and the like: a folder for temporary files that all users share has names taken by others. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Of a second Postgres that follows the first. */
    public Path standby() {
        return root.resolve("standby");
    }

    /** There as long as what is not read has still to be announced again: to another Kafka than it was announced to. */
    public Path announceAgain() {
        return root.resolve("announce-again");
    }

    Path passwords() {
        return root.resolve("passwords.properties");
    }

    /** The key of this machine's own commands. */
    Path machineKey() {
        return root.resolve("machine.key");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path instance() {
        return root.resolve("instance.json");
    }

    /** Holds the fingerprint of the sample that was loaded last. */
    public Path seedsLoaded() {
        return root.resolve("seeds-loaded");
    }

    /** What loads that are not complete have handed in. */
    public Path loads() {
        return root.resolve("loads");
    }

    /** Removes what a run that was killed left behind; only for the holder of the lock. */
    public void sweep() throws IOException {
        for (Path folder : List.of(run(), temporary())) {
            delete(folder);
            Files.createDirectory(folder);
        }
    }

    /** Copies what there is beside the stores to another folder: the passwords of the logins, the key of this machine, what sample was loaded. */
    public void copyRest(DataFolder to) throws IOException {
        for (Path file : List.of(passwords(), machineKey(), seedsLoaded())) {
            if (Files.exists(file)) {
                Files.copy(file, to.root.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Removes the record: database, messages, passwords. Logs and the lock stay. */
    public void forget() throws IOException {
        for (Path part : List.of(
                postgres(), standby(), kafka(), passwords(), machineKey(), seedsLoaded(), announceAgain(), loads())) {
            delete(part);
        }
    }

    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
