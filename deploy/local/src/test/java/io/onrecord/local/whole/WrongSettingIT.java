package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.services.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever sets something wrongly reads what is wrong, and no stack trace. */
class WrongSettingIT {
    private static final int REFUSED = 78;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aServiceSaysWhatIsWrongInItsEnvironmentAndItsFile(Service service) throws Exception {
        Path file = Files.createDirectories(folder.resolve("config")).resolve("application.properties");
        Files.writeString(file, wrongKey(service) + "x=1", StandardCharsets.UTF_8);
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dquarkus.http.port=0",
                        "-jar",
                        Launched.HOME
                                .resolve(service.module())
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        java.environment().put(variable(service), "?! /");
        Process process = java.start();
        String said = said(process);
        assertThat(process.waitFor()).as(said).isEqualTo(REFUSED);
        assertThat(said)
                .contains(service.module() + " does not start: 2 settings are wrong.")
                .contains(wrongKey(service) + " is '?! /', set in the variable " + variable(service))
                .contains(wrongKey(service) + "x is set in " + file.toRealPath())
                .contains("the nearest is " + wrongKey(service))
                .doesNotContain("\tat ");
    }

    @Test
    void theLocalCommandShowsItAndStops() throws Exception {
        ProcessBuilder up = new ProcessBuilder(List.of(
                Launched.HOME.resolve("onrecord").toString(),
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--no-seeds",
                "--no-rehearsal"));
        up.environment().put("ONRECORD_NO_BUILD", "yes");
        up.environment().put("JAVA_HOME", System.getProperty("java.home"));
        up.environment().put("ONRECORD_FEEDS_AT_ONCE", "0");
        Process process = up.redirectErrorStream(true).start();
        String said = said(process);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("ingest-service does not start: a setting is wrong.")
                .contains("onrecord.feeds.at-once is '0', set in the variable ONRECORD_FEEDS_AT_ONCE")
                .contains("must be a whole number from 1 to 1000; 16 when it is not set")
                .doesNotContain("starting it again");
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String wrongKey(Service service) {
        return switch (service) {
            case INGEST -> "onrecord.feeds.at-once";
            case EXTRACT -> "onrecord.reading.limit";
            case QUERY -> "onrecord.live.streams";
            case DASHBOARD -> "onrecord.relay-timeout";
        };
    }

    private static String variable(Service service) {
        return wrongKey(service).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
