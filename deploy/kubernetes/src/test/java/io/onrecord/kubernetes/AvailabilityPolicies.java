package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Objects;
import java.util.Optional;
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
        return manifests.all(HorizontalPodAutoscaler.class).flatMap(autoscaler -> {
            String name = autoscaler.getSpec().getScaleTargetRef().getName();
            Optional<Deployment> target = manifests.named(Deployment.class, name);
            if (target.isEmpty()) {
                return Stream.of("autoscaler of nothing: " + name);
            }
            return target.get().getSpec().getReplicas() == null
                    ? Stream.empty()
                    : Stream.of(name + ": each apply would undo its autoscaler");
        });
    }

    private static int least(Manifests manifests, Deployment deployment) {
        return manifests
                .all(HorizontalPodAutoscaler.class)
                .filter(it -> it.getSpec()
                        .getScaleTargetRef()
                        .getName()
                        .equals(deployment.getMetadata().getName()))
                .map(it -> it.getSpec().getMinReplicas())
                .findAny()
                .orElseGet(() -> Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1));
    }

    private static boolean isBudgeted(Manifests manifests, Deployment deployment) {
        var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
        return manifests
                        .all(PodDisruptionBudget.class)
                        .filter(it -> Labels.match(it.getSpec().getSelector(), labels))
                        .count()
                == 1;
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
