package io.onrecord.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs what the image "migrate" runs, with its class path. */
class MigrationIT {
    /** As docs/operating.md has an operator make them: nobody here is a superuser or may make roles. */
    private static final List<String> OPERATOR = List.of(
            "CREATE ROLE onrecord_owner LOGIN PASSWORD 'owner'",
            "CREATE DATABASE onrecord OWNER onrecord_owner LOCALE 'C.UTF-8' TEMPLATE template0",
            "CREATE ROLE onrecord_ingest LOGIN PASSWORD 'ingest'",
            "CREATE ROLE onrecord_extract LOGIN PASSWORD 'extract'",
            "CREATE ROLE onrecord_query LOGIN PASSWORD 'query'");

    @Test
    void ownerOfTheDatabaseMigratesOnceAndThenFindsNothingToDo() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            prepare(postgres);
            Map<String, String> owner = Map.of(
                    "ONRECORD_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/onrecord",
                    "ONRECORD_DB_USER", "onrecord_owner",
                    "ONRECORD_DB_PASSWORD", "owner");

            assertThat(migrate(owner)).matches("(?s).*migrations applied: [1-9]\\d*\\s+ended with 0");
            assertThat(migrate(owner)).matches("(?s).*migrations applied: 0\\s+ended with 0");
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : OPERATOR) {
                statement.execute(sql);
            }
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
