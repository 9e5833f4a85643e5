package io.onrecord.local.rollout;

import io.onrecord.local.services.Service;
import io.onrecord.local.services.StartupCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A release, as a folder of the project in which {@code mvn package} has run.
 *
 * @param home that folder
 * @param cache of start-ups; one without files where there is none for this release
 */
public record Release(Path home, StartupCache cache) {
    /** One that was checked out and built elsewhere. */
    public static Release older(Path home) {
        return new Release(home, StartupCache.of(home.resolve("no-caches"), "older"));
    }

    /** Where what its image "migrate" holds lies. */
    private Path migration() {
        return home.resolve("deploy/kubernetes/target/migrate");
    }

    /** Why it cannot be used; empty when it can. */
    public String missing() {
        boolean all = Stream.of(Service.values())
                .allMatch(service ->
                        Files.exists(home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar")));
        return all && Files.isDirectory(migration())
                ? ""
                : home + " is no built release: there, run mvn -DskipTests package first";
    }

    /** Brings a database to the schema of this release, as its Job does. */
    void migrate(String url, String user, String password) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                migration() + "/*",
                "io.onrecord.store.migrate.Migrate");
        java.environment().put("ONRECORD_DB_URL", url);
        java.environment().put("ONRECORD_DB_USER", user);
        java.environment().put("ONRECORD_DB_PASSWORD", password);
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the migration of " + home + " failed: " + said.strip());
        }
    }
}
