package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an overlay renders to. */
record Manifests(Overlay overlay, List<HasMetadata> objects) {
    static Manifests of(Overlay overlay, List<ObjectNode> documents) {
        return new Manifests(overlay, documents.stream().map(StrictYaml::parse).toList());
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return all(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findAny();
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(object -> workload(object).stream()).toList();
    }

    private static Optional<Workload> workload(HasMetadata object) {
        String name = object.getMetadata().getName();
        return switch (object) {
            case Deployment it ->
                Optional.of(new Workload(
                        "Deployment",
                        name,
                        it.getSpec().getTemplate(),
                        Optional.of(it.getSpec().getSelector())));
            case StatefulSet it ->
                Optional.of(new Workload(
                        "StatefulSet",
                        name,
                        it.getSpec().getTemplate(),
                        Optional.of(it.getSpec().getSelector())));
            case Job it -> Optional.of(new Workload("Job", name, it.getSpec().getTemplate(), Optional.empty()));
            default -> Optional.empty();
        };
    }
}
