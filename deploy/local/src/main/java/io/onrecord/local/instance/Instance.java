package io.onrecord.local.instance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a running instance tells other commands, kept in its data folder.
 *
 * @param pid the launcher
 * @param startedAt ISO 8601
 * @param basePort where its ports start
 * @param ready false until every process has been ready once
 * @param postgres where the database is, without its password
 * @param kafka where Kafka is
 */
public record Instance(long pid, String startedAt, int basePort, boolean ready, String postgres, String kafka) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Ports ports() {
        return new Ports(basePort);
    }

    /** The one address for browsers and clients. */
    public String address() {
        return "http://127.0.0.1:" + basePort;
    }

    public Instance nowReady() {
        return new Instance(pid, startedAt, basePort, true, postgres, kafka);
    }

    public void write(DataFolder folder) throws IOException {
        Path fresh = folder.instance().resolveSibling("instance.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
        Files.move(fresh, folder.instance(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static void remove(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.instance());
    }

    /** The one running on this folder; empty when none is. */
    public static Optional<Instance> running(DataFolder folder) throws IOException {
        if (!FolderLock.held(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(folder.instance()), Instance.class));
        } catch (NoSuchFileException notWrittenYet) {
            return Optional.empty();
        }
    }
}
