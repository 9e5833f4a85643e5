package io.onrecord.local.services;

import io.onrecord.local.instance.Passwords;
import io.onrecord.local.instance.Ports;
import io.onrecord.store.migrate.Logins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line and environment of each service: a pure function of where everything is.
 *
 * @param home the folder of the project, with the built services and the seeds in it
 * @param session secret that the dashboard seals its cookies with
 * @param temporary for files of passage
 */
public record ServiceProcess(
        Path home, Ports ports, String databaseUrl, String kafka, Passwords passwords, String session, Path temporary) {

    public JavaCommand command(Service service) {
        return command(service, service.port(ports));
    }

    /** On a port of its own, for a rehearsal beside the real one. */
    public JavaCommand command(Service service, int port) {
        List<String> rest = new ArrayList<>(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.banner.enabled=false"));
        rest.addAll(settings(service));
        rest.add("-jar");
        rest.add(home.resolve(service.module())
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString());
        JavaCommand.Compiler compiler =
                service == Service.INGEST ? JavaCommand.Compiler.QUICK : JavaCommand.Compiler.FULL;
        return new JavaCommand(service.module(), service.heapMegabytes(), compiler, rest);
    }

    private List<String> settings(Service service) {
        return switch (service) {
            case EXTRACT ->
                List.of(
                        "-Donrecord.knowledge=" + home.resolve("seeds/knowledge"),
                        "-Donrecord.topics=" + home.resolve("seeds/topics/topics.yaml"));
            case DASHBOARD ->
                List.of(
                        "-Donrecord.query-url=http://127.0.0.1:" + ports.query(),
                        "-Donrecord.ingest-url=http://127.0.0.1:" + ports.ingest());
            case INGEST, QUERY -> List.of();
        };
    }

    public Map<String, String> environment(Service service) {
        return switch (service) {
            case INGEST -> record(Logins.INGEST);
            case EXTRACT -> record(Logins.EXTRACT);
            case QUERY -> record(Logins.QUERY);
            case DASHBOARD -> Map.of("ONRECORD_DASHBOARD_SESSION_SECRET", session);
        };
    }

    private Map<String, String> record(String login) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", databaseUrl,
                "QUARKUS_DATASOURCE_USERNAME", login,
                "QUARKUS_DATASOURCE_PASSWORD", passwords.of(login),
                "KAFKA_BOOTSTRAP_SERVERS", kafka);
    }
}
