package io.onrecord.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir
    private Path temp;

    @Test
    void keepsTwoOldFilesAndNoMore() throws IOException {
        Path file = temp.resolve("a.log");
        try (RotatingLog log = new RotatingLog(file, 20)) {
            for (int i = 0; i < 10; i++) {
                log.line("line number " + i);
            }
        }
        assertThat(Files.readString(file)).contains("line number 9");
        assertThat(Files.readString(temp.resolve("a.log.1"))).contains("line number 8");
        assertThat(Files.readString(temp.resolve("a.log.2"))).contains("line number 7");
        assertThat(temp.resolve("a.log.3")).doesNotExist();
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        Path file = temp.resolve("a.log");
        for (int i = 0; i < 2; i++) {
            try (RotatingLog log = new RotatingLog(file)) {
                log.line("start " + i);
            }
        }
        assertThat(RotatingLog.tail(file, 5)).containsExactly("start 0", "start 1");
        assertThat(RotatingLog.tail(file, 1)).containsExactly("start 1");
        assertThat(RotatingLog.tail(temp.resolve("none"), 1)).isEmpty();
    }
}
