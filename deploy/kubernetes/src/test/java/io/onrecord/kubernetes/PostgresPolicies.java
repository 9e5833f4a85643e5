package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Postgres as CloudNativePG is told to run it. */
final class PostgresPolicies {
    private static final int OTHERS = 20;
    private static final Pattern ROLE = Pattern.compile("onrecord_\\w+");

    private PostgresPolicies() {}

    /** What was accepted is on two disks of two machines, and somebody takes over. */
    static Stream<String> postgresSurvivesANode(Manifests manifests) {
        return manifests
                .documents("Cluster")
                .flatMap(it -> Stream.of(
                                it.at("/spec/instances").asInt() < 3 ? "fewer than three instances" : "",
                                it.at("/spec/postgresql/synchronous/number").asInt() < 1
                                        ? "writes wait for nobody"
                                        : "",
                                it.at("/spec/postgresql/synchronous/dataDurability")
                                                .asText("required")
                                                .equals("required")
                                        ? ""
                                        : "writes may not wait",
                                it.at("/spec/affinity/podAntiAffinityType")
                                                .asText()
                                                .equals("required")
                                        ? ""
                                        : "two may be on one machine")
                        .filter(wrong -> !wrong.isEmpty()));
    }

    static Stream<String> postgresIsBackedUp(Manifests manifests) {
        Set<String> scheduled = manifests
                .documents("ScheduledBackup")
                .filter(it -> !it.at("/spec/suspend").asBoolean())
                .map(it -> it.at("/spec/cluster/name").asText())
                .collect(Collectors.toSet());
        return manifests.documents("Cluster").flatMap(it -> {
            JsonNode backup = it.at("/spec/backup");
            String name = it.at("/metadata/name").asText();
            return Stream.of(
                            backup.at("/barmanObjectStore/destinationPath").isMissingNode() ? "log goes nowhere" : "",
                            backup.path("retentionPolicy").isMissingNode() ? "backups are kept for ever" : "",
                            scheduled.contains(name) ? "" : "no scheduled backup")
                    .filter(wrong -> !wrong.isEmpty())
                    .map(wrong -> name + ": " + wrong);
        });
    }

    /** It reads the store that backups go to, under the name of the database before. */
    static Stream<String> restoreFindsTheBackups(Manifests manifests) {
        return manifests
                .documents("Cluster")
                .filter(it -> it.at("/spec/bootstrap").has("recovery"))
                .filter(it -> it.at("/spec/externalClusters")
                        .valueStream()
                        .noneMatch(source -> source.path("name").equals(it.at("/spec/bootstrap/recovery/source"))
                                && source.at("/barmanObjectStore/serverName").equals(source.path("name"))
                                && source.at("/barmanObjectStore/destinationPath")
                                        .equals(it.at("/spec/backup/barmanObjectStore/destinationPath"))))
                .map(it -> "what is restored from is not where backups are");
    }

    /** For as many pods as there may ever be, one more of each while it is rolled out, and some who look after it. */
    static Stream<String> connectionsAreEnough(Manifests manifests) {
        int needed = OTHERS
                + manifests
                        .all(Deployment.class)
                        .filter(it -> "client"
                                .equals(it.getSpec()
                                        .getTemplate()
                                        .getMetadata()
                                        .getLabels()
                                        .get("onrecord/database")))
                        .mapToInt(it -> (AvailabilityPolicies.most(manifests, it) + 1)
                                * Integer.parseInt(
                                        Repository.settings(it.getMetadata().getName())
                                                .getProperty("quarkus.datasource.jdbc.max-size")))
                        .sum();
        return manifests
                .documents("Cluster")
                .filter(it ->
                        it.at("/spec/postgresql/parameters/max_connections").asInt() < needed)
                .map(it -> "max_connections: all pods together may want " + needed);
    }

    /** The roles that the first migration gives rights to, each with the Secret that its service logs in with. */
    static Stream<String> rolesAreTheMigrations(Manifests manifests) {
        return manifests.documents("Cluster").flatMap(it -> {
            Map<String, String> logins = logins(it);
            Stream<String> roles = ROLE
                    .matcher(Repository.text(
                            Repository.ROOT.resolve("store/src/main/resources/db/migration/V1__roles.sql")))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .filter(role -> !logins.containsKey(role))
                    .map(role -> role + " cannot log in");
            Stream<String> secrets = logins.entrySet().stream()
                    .filter(login -> !Secrets.username(login.getValue()).equals(login.getKey()))
                    .map(login -> "the Secret " + login.getValue() + " is not that of " + login.getKey());
            return Stream.concat(roles, secrets);
        });
    }

    /** The Secret of each login, by the name of its role. */
    private static Map<String, String> logins(ObjectNode cluster) {
        Map<String, String> logins = new TreeMap<>();
        cluster.at("/spec/managed/roles")
                .valueStream()
                .filter(it -> it.path("login").asBoolean())
                .forEach(it -> logins.put(
                        it.path("name").asText(), it.at("/passwordSecret/name").asText()));
        JsonNode owner = cluster.at("/spec/bootstrap").elements().next();
        logins.put(owner.path("owner").asText(), owner.at("/secret/name").asText());
        return logins;
    }
}
