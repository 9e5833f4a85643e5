package io.onrecord.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that makes pods.
 *
 * @param selector empty for a Job or CronJob, which make their own
 */
record Workload(String kind, String name, PodTemplateSpec template, Optional<LabelSelector> selector) {
    PodSpec pod() {
        return template.getSpec();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    /** The name without the release. */
    String role() {
        return labels().getOrDefault("app.kubernetes.io/name", name);
    }

    Stream<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream());
    }

    List<ContainerPort> ports() {
        return pod().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .toList();
    }

    boolean isService() {
        return kind.equals("Deployment");
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
