package io.onrecord.local.instance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The key that the commands of this machine sign in with, in a file that only its owner can read. */
public final class MachineKey {
    private MachineKey() {}

    /** Empty when there is none, or it is somebody else's. */
    public static Optional<String> read(DataFolder folder) throws IOException {
        try {
            String key = Files.readString(folder.machineKey()).strip();
            return key.isEmpty() ? Optional.empty() : Optional.of(key);
        } catch (NoSuchFileException | AccessDeniedException notOurs) {
            return Optional.empty();
        }
    }

    /** In place of the one before. */
    public static void write(DataFolder folder, String key) throws IOException {
        Path file = folder.machineKey();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key + "\n");
    }
}
