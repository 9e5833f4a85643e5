package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An overlay, rendered once, and the traffic that it is meant to allow. */
final class Overlay {
    static final Overlay SMALL = new Overlay(
            "small",
            "migrate > postgres:postgres",
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
            "migrate > private:5432",
            "ingest-service > private:5432",
            "extract-service > private:5432",
            "query-service > private:5432",
            "ingest-service > private:9092",
            "extract-service > private:9092",
            "query-service > private:9092");

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
            "migrate > DNS");

    private final String folder;
    private final Set<String> own;
    private List<ObjectNode> documents = List.of();

    private Overlay(String folder, String... own) {
        this.folder = folder;
        this.own = Set.of(own);
    }

    /** A copy that a test may break. */
    synchronized List<ObjectNode> documents() {
        if (documents.isEmpty()) {
            documents = StrictYaml.documents(
                    Kubectl.kustomize(Repository.HERE.resolve("overlays").resolve(folder)));
        }
        return documents.stream().map(ObjectNode::deepCopy).toList();
    }

    Manifests manifests() {
        return Manifests.of(this, documents());
    }

    /** {@code from > to:port}. */
    Set<String> traffic() {
        return Stream.concat(ALWAYS.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static List<Overlay> all() {
        return List.of(SMALL, PRODUCTION);
    }

    @Override
    public String toString() {
        return folder;
    }
}
