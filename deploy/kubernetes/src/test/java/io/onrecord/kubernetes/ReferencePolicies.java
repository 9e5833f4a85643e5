package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the services are sent, and what operators' resources refer to. */
final class ReferencePolicies {
    private static final List<String> ADDRESSES =
            List.of("database-url", "database-read-url", "kafka-bootstrap-servers");
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9.-]*:\\d+");
    private static final Pattern FILE = Pattern.compile("/run/[\\w./-]+");

    private ReferencePolicies() {}

    static Stream<String> addressesLeadSomewhere(Manifests manifests) {
        Set<String> places = places(manifests);
        return platform(manifests)
                .flatMap(it -> ADDRESSES.stream().flatMap(key -> {
                    List<String> wanted = PLACE.matcher(it.getData().getOrDefault(key, ""))
                            .results()
                            .map(MatchResult::group)
                            .toList();
                    return wanted.isEmpty()
                            ? Stream.of(key + " names no place")
                            : wanted.stream()
                                    .filter(place -> !places.contains(place))
                                    .map(place -> key + " leads nowhere: " + place);
                }));
    }

    private static Set<String> places(Manifests manifests) {
        Set<String> places = new HashSet<>();
        manifests
                .all(Service.class)
                .forEach(it -> it.getSpec()
                        .getPorts()
                        .forEach(port -> places.add(it.getMetadata().getName() + ":" + port.getPort())));
        manifests.documents("Cluster").map(ReferencePolicies::name).forEach(it -> {
            places.add(it + "-rw:5432");
            places.add(it + "-ro:5432");
        });
        manifests
                .documents("Kafka")
                .forEach(it -> it.at("/spec/kafka/listeners")
                        .forEach(listener -> places.add(name(it) + "-kafka-bootstrap."
                                + it.at("/metadata/namespace").asText() + ".svc:"
                                + listener.path("port").asInt())));
        return places;
    }

    /** A file that a setting names is in every pod that is given this setting. */
    static Stream<String> filesAreThere(Manifests manifests) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> container.getEnv().stream()
                                .flatMap(variable -> files(manifests, variable))
                                .filter(file -> container.getVolumeMounts().stream()
                                        .noneMatch(mount -> brings(workload, mount, file)))
                                .map(file -> workload + ": has no " + file)));
    }

    private static Stream<String> files(Manifests manifests, EnvVar variable) {
        String value =
                variable.getValueFrom() != null && variable.getValueFrom().getConfigMapKeyRef() != null
                        ? platform(manifests)
                                .map(it -> it.getData()
                                        .getOrDefault(
                                                variable.getValueFrom()
                                                        .getConfigMapKeyRef()
                                                        .getKey(),
                                                ""))
                                .findAny()
                                .orElse("")
                        : Objects.requireNonNullElse(variable.getValue(), "");
        return FILE.matcher(value).results().map(MatchResult::group).distinct();
    }

    private static boolean brings(Workload workload, VolumeMount mount, String file) {
        return workload.pod().getVolumes().stream()
                .filter(it -> it.getName().equals(mount.getName()) && it.getSecret() != null)
                .flatMap(it -> it.getSecret().getItems().stream())
                .anyMatch(it -> file.equals(mount.getMountPath() + "/" + it.getPath()));
    }

    static Stream<String> operatedReferencesResolve(Manifests manifests) {
        Set<String> secrets = Secrets.known(manifests);
        Stream<String> keys = Stream.concat(
                        manifests
                                .documents("Cluster")
                                .flatMap(it -> it.at("/spec/backup/barmanObjectStore/s3Credentials")
                                        .valueStream()),
                        manifests
                                .documents("TriggerAuthentication")
                                .flatMap(it -> it.at("/spec/secretTargetRef").valueStream()))
                .map(it -> it.path("name").asText() + "/" + it.path("key").asText())
                .filter(it -> !secrets.contains(it))
                .map(it -> "no Secret " + it);
        Stream<String> settings = manifests
                .documents("TriggerAuthentication")
                .flatMap(it -> it.at("/spec/configMapTargetRef").valueStream())
                .filter(it -> manifests
                        .named(ConfigMap.class, it.path("name").asText())
                        .filter(config ->
                                config.getData().containsKey(it.path("key").asText()))
                        .isEmpty())
                .map(it -> "no ConfigMap with " + it);
        Stream<String> names = Stream.of(
                        ofLabel(manifests, "KafkaNodePool"),
                        ofLabel(manifests, "KafkaTopic"),
                        ofLabel(manifests, "KafkaUser"),
                        manifests
                                .documents("ScheduledBackup")
                                .map(it ->
                                        "Cluster " + it.at("/spec/cluster/name").asText()),
                        manifests
                                .documents("ScaledObject")
                                .flatMap(it -> it.at("/spec/triggers")
                                        .valueStream()
                                        .map(trigger -> "TriggerAuthentication "
                                                + trigger.at("/authenticationRef/name")
                                                        .asText())))
                .flatMap(it -> it)
                .distinct()
                .filter(it -> manifests.documents().stream()
                        .noneMatch(object -> it.equals(object.path("kind").asText() + " " + name(object))))
                .map(it -> "no " + it);
        return Stream.of(keys, settings, names).flatMap(it -> it);
    }

    private static Stream<String> ofLabel(Manifests manifests, String kind) {
        return manifests
                .documents(kind)
                .map(it ->
                        "Kafka " + it.at("/metadata/labels/strimzi.io~1cluster").asText());
    }

    private static Stream<ConfigMap> platform(Manifests manifests) {
        return manifests
                .all(ConfigMap.class)
                .filter(it -> it.getMetadata().getName().startsWith("platform-"));
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
