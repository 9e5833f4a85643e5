package io.onrecord.local.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    private DataFolder folder;

    @BeforeEach
    void create() throws IOException {
        folder = new DataFolder(temp.resolve("a/b"));
        folder.create();
    }

    @Test
    void isClosedToOthersAndSoArePasswords() throws IOException {
        Passwords.of(folder, List.of("somebody"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwords())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsPasswordsAndAddsNewOnes() throws IOException {
        Passwords first = Passwords.of(folder, List.of("a"));
        Passwords second = Passwords.of(folder, List.of("a", "b"));
        assertThat(second.of("a")).isEqualTo(first.of("a")).hasSizeGreaterThan(30);
        assertThat(second.of("b")).isNotEqualTo(second.of("a"));
    }

    @Test
    void letsOneLauncherInAtATime() throws IOException {
        FolderLock lock = FolderLock.take(folder).orElseThrow();
        assertThat(FolderLock.take(folder)).isEmpty();
        assertThat(FolderLock.held(folder)).isTrue();
        lock.close();
        assertThat(FolderLock.held(folder)).isFalse();
    }

    @Test
    void tellsOfAnInstanceOnlyWhileItRuns() throws IOException {
        Instance instance = new Instance(1, "2026-01-01T00:00:00Z", 8080, true, "jdbc:x", "k:1");
        instance.write(folder);
        assertThat(Instance.running(folder)).isEmpty();
        try (FolderLock lock = FolderLock.take(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(Instance.running(folder)).contains(instance);
        }
    }

    @Test
    void forgetsTheRecordButNotTheLogs() throws IOException {
        Files.createDirectories(folder.postgres().resolve("data/deep"));
        Files.writeString(folder.logs().resolve("x.log"), "x");
        folder.forget();
        assertThat(folder.postgres()).doesNotExist();
        assertThat(folder.logs().resolve("x.log")).exists();
    }
}
