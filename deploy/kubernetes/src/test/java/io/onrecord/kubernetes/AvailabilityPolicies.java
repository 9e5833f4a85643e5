package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What production keeps running. */
final class AvailabilityPolicies {
    private static final Set<String> SPREAD = Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname");

    private AvailabilityPolicies() {}

    static Stream<String> servicesSurviveANode(Manifests manifests) {
        if (manifests.overlay() == Overlay.SMALL) {
            return Stream.empty();
        }
        return manifests.all(Deployment.class).flatMap(deployment -> {
            String name = deployment.getMetadata().getName();
            return Stream.of(
                            least(manifests, deployment) < 2 ? "fewer than two pods" : "",
                            isBudgeted(manifests, deployment) ? "" : "no disruption budget",
                            spread(deployment).equals(SPREAD) ? "" : "not spread over zones and machines")
                    .filter(it -> !it.isEmpty())
                    .map(it -> name + ": " + it);
        });
    }

    static Stream<String> autoscaledHasNoNumber(Manifests manifests) {
        return autoscaled(manifests).keySet().stream().flatMap(name -> {
            Optional<Deployment> target = manifests.named(Deployment.class, name);
            if (target.isEmpty()) {
                return Stream.of("autoscaler of nothing: " + name);
            }
            return target.get().getSpec().getReplicas() == null
                    ? Stream.empty()
                    : Stream.of(name + ": each apply would undo its autoscaler");
        });
    }

    /** A pod more than there are partitions has nothing to do; a group or a topic that nobody uses has no lag. */
    static Stream<String> lagIsThatOfTheService(Manifests manifests) {
        return manifests.documents("ScaledObject").flatMap(it -> {
            String service = it.at("/spec/scaleTargetRef/name").asText();
            Properties settings = Repository.settings(service);
            JsonNode trigger = it.at("/spec/triggers/0/metadata");
            String topic = trigger.path("topic").asText();
            int partitions = manifests
                    .documents("KafkaTopic")
                    .filter(one -> one.at("/metadata/name").asText().equals(topic))
                    .map(one -> one.at("/spec/partitions").asInt())
                    .findAny()
                    .orElse(0);
            return Stream.of(
                            it.at("/spec/maxReplicaCount").asInt() == partitions ? "" : "not as many as partitions",
                            topic.equals(settings.getProperty("mp.messaging.incoming." + topic + ".topic"))
                                    ? ""
                                    : "does not read " + topic,
                            trigger.path("consumerGroup")
                                            .asText()
                                            .equals(settings.getProperty(
                                                    "mp.messaging.incoming." + topic + ".group.id"))
                                    ? ""
                                    : "is not in this group")
                    .filter(wrong -> !wrong.isEmpty())
                    .map(wrong -> service + ": " + wrong);
        });
    }

    /** The fewest pods of each Deployment that has an autoscaler, by its name. */
    private static Map<String, Integer> autoscaled(Manifests manifests) {
        Map<String, Integer> least = new HashMap<>();
        manifests
                .all(HorizontalPodAutoscaler.class)
                .forEach(it -> least.put(
                        it.getSpec().getScaleTargetRef().getName(), it.getSpec().getMinReplicas()));
        manifests
                .documents("ScaledObject")
                .forEach(it -> least.put(
                        it.at("/spec/scaleTargetRef/name").asText(),
                        it.at("/spec/minReplicaCount").asInt()));
        return least;
    }

    /** The most pods that a Deployment may have when nothing is rolled out. */
    static int most(Manifests manifests, Deployment deployment) {
        String name = deployment.getMetadata().getName();
        Stream<Integer> byUse = manifests
                .all(HorizontalPodAutoscaler.class)
                .filter(it -> it.getSpec().getScaleTargetRef().getName().equals(name))
                .map(it -> it.getSpec().getMaxReplicas());
        Stream<Integer> byLag = manifests
                .documents("ScaledObject")
                .filter(it -> it.at("/spec/scaleTargetRef/name").asText().equals(name))
                .map(it -> it.at("/spec/maxReplicaCount").asInt());
        return Stream.concat(byUse, byLag)
                .findAny()
                .orElseGet(() -> Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1));
    }

    private static int least(Manifests manifests, Deployment deployment) {
        return autoscaled(manifests)
                .getOrDefault(
                        deployment.getMetadata().getName(),
                        Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1));
    }

    private static boolean isBudgeted(Manifests manifests, Deployment deployment) {
        var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
        return manifests
                        .all(PodDisruptionBudget.class)
                        .filter(it -> Labels.match(it.getSpec().getSelector(), labels))
                        .count()
                == 1;
    }

    static Stream<String> servicesAreWatched(Manifests manifests) {
        if (manifests.overlay() == Overlay.SMALL) {
            return Stream.empty();
        }
        Stream<String> unseen = manifests.workloads().stream()
                .filter(Workload::isService)
                .filter(it -> manifests.documents("PodMonitor").noneMatch(monitor -> watches(monitor, it)))
                .map(it -> it + ": nobody looks at its figures");
        boolean wakes = manifests
                .documents("PrometheusRule")
                .anyMatch(rule -> rule.at("/spec/groups/0/rules/0/alert").isTextual());
        return wakes ? unseen : Stream.concat(unseen, Stream.of("no alerts"));
    }

    private static boolean watches(JsonNode monitor, Workload workload) {
        JsonNode selector = monitor.at("/spec/selector");
        JsonNode endpoint = monitor.at("/spec/podMetricsEndpoints/0");
        return Labels.match(Yaml.object(selector, LabelSelector.class), workload.labels())
                && endpoint.path("path").asText().equals("/q/metrics")
                && workload.ports().stream()
                        .anyMatch(
                                it -> it.getName().equals(endpoint.path("port").asText()))
                && monitor.at("/spec/jobLabel").asText().equals("app.kubernetes.io/name");
    }

    private static Set<String> spread(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate();
        return pod.getSpec().getTopologySpreadConstraints().stream()
                .filter(it ->
                        Labels.match(it.getLabelSelector(), pod.getMetadata().getLabels()))
                .map(it -> it.getTopologyKey())
                .collect(Collectors.toSet());
    }
}
