package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an overlay renders to. */
final class Manifests {
    private final Overlay overlay;
    private final List<ObjectNode> documents;
    private List<HasMetadata> objects = List.of();

    Manifests(Overlay overlay, List<ObjectNode> documents) {
        this.overlay = overlay;
        this.documents = List.copyOf(documents);
    }

    Overlay overlay() {
        return overlay;
    }

    List<ObjectNode> documents() {
        return documents;
    }

    /** Those of a kind, also of an operator's. */
    Stream<ObjectNode> documents(String kind) {
        return documents.stream().filter(it -> it.path("kind").asText().equals(kind));
    }

    /** Only when asked for: what the schemas refuse may be nothing that can be read. */
    private List<HasMetadata> objects() {
        if (objects.isEmpty()) {
            objects = documents.stream().map(Yaml::object).toList();
        }
        return objects;
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects().stream().filter(type::isInstance).map(type::cast);
    }

    <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return all(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findAny();
    }

    List<Workload> workloads() {
        return objects().stream().flatMap(object -> workload(object).stream()).toList();
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
            case CronJob it ->
                Optional.of(new Workload(
                        "CronJob", name, it.getSpec().getJobTemplate().getSpec().getTemplate(), Optional.empty()));
            case Job it -> Optional.of(new Workload("Job", name, it.getSpec().getTemplate(), Optional.empty()));
            default -> Optional.empty();
        };
    }
}
