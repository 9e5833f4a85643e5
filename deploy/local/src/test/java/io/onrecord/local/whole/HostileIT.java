package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of what {@code ./onrecord hostile} tries: some of each family, and some of each kind of damage. */
class HostileIT {
    private static final int MUTANTS = 1_000;
    private static final int EVERY = 19;

    @TempDir
    private Path folder;

    @Test
    void nothingFailsHangsOrLeadsInside() throws Exception {
        Path report = folder.resolve("report.md");
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Launched.HOME.resolve("onrecord").toString(),
                        "hostile",
                        "--mutants",
                        String.valueOf(MUTANTS),
                        "--every",
                        String.valueOf(EVERY),
                        "--report",
                        report.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("ONRECORD_NO_BUILD", "yes");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int code = builder.start().waitFor();
        assertThat(code).as(Files.readString(said)).isZero();
        assertThat(Files.readString(report))
                .contains("| addresses |", "| archives |", "| requests |", "| damaged: PDF |", " 0 contacts of ");
    }
}
