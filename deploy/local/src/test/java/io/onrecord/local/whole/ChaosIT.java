package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process is killed during a load, some are paused, their disks are full: every article ends extracted, none twice, none lost. */
class ChaosIT {
    private static final String ARTICLES = "200";
    private static final String KILLS = "6";
    private static final String SEED = System.getProperty("onrecord.test.seed", "1");

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothing() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Launched.HOME.resolve("onrecord").toString(),
                "chaos",
                "--seed",
                SEED,
                "--articles",
                ARTICLES,
                "--kills",
                KILLS,
                "--data",
                folder.resolve("data").toString());
        command.environment().put("ONRECORD_NO_BUILD", "yes");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("| seed, articles sent | " + SEED + ", " + ARTICLES + " |", "| kills | " + KILLS + " (")
                .contains("| outcome | good |");
    }
}
