package io.onrecord.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs what the image "migrate" runs, with its class path. */
class MigrationIT {
    @Test
    void migratesOnceAndThenFindsNothingToDo() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            Map<String, String> owner = Map.of(
                    "ONRECORD_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ONRECORD_DB_USER", "postgres",
                    "ONRECORD_DB_PASSWORD", "unused");

            assertThat(migrate(owner)).matches("(?s).*migrations applied: [1-9]\\d*\\s+ended with 0");
            assertThat(migrate(owner)).matches("(?s).*migrations applied: 0\\s+ended with 0");
        }
    }

    @Test
    void missingSettingsAreNamed() throws Exception {
        assertThat(migrate(Map.of())).contains("ONRECORD_DB_URL is not set").endsWith("ended with 2");
    }

    private static String migrate(Map<String, String> environment) throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/migrate/*",
                "io.onrecord.store.migrate.Migrate");
        java.environment().putAll(environment);
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + "ended with " + process.waitFor();
    }
}
