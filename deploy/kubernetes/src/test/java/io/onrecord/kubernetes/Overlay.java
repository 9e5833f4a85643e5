package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An overlay, rendered once, and the traffic that it is meant to allow. */
final class Overlay {
    static final Overlay SMALL = new Overlay(
            "small",
            "migrate > postgres:postgres",
            "upkeep > postgres:postgres",
            "ingest-service > postgres:postgres",
            "extract-service > postgres:postgres",
            "query-service > postgres:postgres",
            "ingest-service > kafka:kafka",
            "extract-service > kafka:kafka",
            "query-service > kafka:kafka",
            "postgres > DNS",
            "kafka > DNS");
    static final Overlay PRODUCTION = new Overlay(
            "production",
            "namespace{onrecord/front-door=allowed} > dashboard:http",
            "namespace{onrecord/prometheus=allowed} > dashboard:http",
            "namespace{onrecord/prometheus=allowed} > ingest-service:http",
            "namespace{onrecord/prometheus=allowed} > extract-service:http",
            "namespace{onrecord/prometheus=allowed} > query-service:http",
            "migrate > postgresql:postgresql",
            "upkeep > postgresql:postgresql",
            "ingest-service > postgresql:postgresql",
            "extract-service > postgresql:postgresql",
            "query-service > postgresql:postgresql",
            "postgresql > postgresql:postgresql",
            "postgresql > postgresql:status",
            "postgresql > DNS",
            "postgresql > 0.0.0.0/0:443",
            "postgresql > 0.0.0.0/0:6443",
            "postgresql > ::/0:443",
            "postgresql > ::/0:6443",
            "namespace{onrecord/database-operator=allowed} > postgresql:5432",
            "namespace{onrecord/database-operator=allowed} > postgresql:8000",
            "ingest-service > kafka:clients",
            "extract-service > kafka:clients",
            "query-service > kafka:clients",
            "kafka > kafka:controllers",
            "kafka > kafka:brokers",
            "kafka > DNS",
            "kafka > 0.0.0.0/0:443",
            "kafka > 0.0.0.0/0:6443",
            "kafka > ::/0:443",
            "kafka > ::/0:6443",
            "entity-operator > kafka:brokers",
            "entity-operator > DNS",
            "entity-operator > 0.0.0.0/0:443",
            "entity-operator > 0.0.0.0/0:6443",
            "entity-operator > ::/0:443",
            "entity-operator > ::/0:6443",
            "namespace{}/pods{strimzi.io/kind=cluster-operator} > kafka:9090",
            "namespace{}/pods{strimzi.io/kind=cluster-operator} > kafka:9091",
            "namespace{}/pods{strimzi.io/kind=cluster-operator} > kafka:8443",
            "namespace{onrecord/autoscaler=allowed} > kafka:9093");

    /** Production as it is while Postgres comes out of its backups. */
    static final Overlay RESTORE = new Overlay("restore", PRODUCTION.own.toArray(String[]::new));

    /** Production with {@code components/traces}, which is in no overlay. */
    static final Overlay WITH_TRACES = new Overlay(
            "production",
            Stream.concat(
                            PRODUCTION.own.stream(),
                            Stream.of("ingest-service", "extract-service", "query-service", "dashboard")
                                    .map(it -> it + " > namespace{onrecord/collector=allowed}:4318"))
                    .toArray(String[]::new));

    private static final Set<String> ALWAYS = Set.of(
            "dashboard > query-service:http",
            "dashboard > ingest-service:http",
            "dashboard > DNS",
            "ingest-service > DNS",
            "ingest-service > web:80",
            "ingest-service > web:443",
            "ingest-service > web:8080",
            "ingest-service > web:8443",
            "extract-service > DNS",
            "query-service > DNS",
            "migrate > DNS",
            "upkeep > DNS");

    private final String folder;
    private final Set<String> own;
    private List<ObjectNode> documents = List.of();
    private Optional<Manifests> manifests = Optional.empty();

    private Overlay(String folder, String... own) {
        this.folder = folder;
        this.own = Set.of(own);
    }

    /** A copy that a test may break. */
    synchronized List<ObjectNode> documents() {
        if (documents.isEmpty()) {
            documents = Yaml.documents(
                    Kubectl.kustomize(Repository.HERE.resolve("overlays").resolve(folder)));
        }
        return documents.stream().map(ObjectNode::deepCopy).toList();
    }

    /** As it is. */
    synchronized Manifests manifests() {
        if (manifests.isEmpty()) {
            manifests = Optional.of(new Manifests(this, documents()));
        }
        return manifests.orElseThrow();
    }

    /** {@code from > to:port}. */
    Set<String> traffic() {
        return Stream.concat(ALWAYS.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static List<Overlay> all() {
        return List.of(SMALL, PRODUCTION, RESTORE);
    }

    @Override
    public String toString() {
        return folder;
    }
}
