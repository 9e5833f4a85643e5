package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Secrets there are: those of secrets.example.yaml, and what operators make by themselves. */
final class Secrets {
    private static final List<ObjectNode> EXAMPLES =
            Yaml.documents(Repository.text(Repository.HERE.resolve("secrets.example.yaml")));

    private Secrets() {}

    static List<ObjectNode> examples() {
        return EXAMPLES.stream().map(ObjectNode::deepCopy).toList();
    }

    /** {@code secret/key}. */
    static Set<String> known(Manifests manifests) {
        return Stream.of(
                        EXAMPLES.stream().flatMap(Secrets::keys),
                        manifests.documents("Cluster").map(it -> name(it) + "-ca/ca.crt"),
                        manifests.documents("Kafka").map(it -> name(it) + "-cluster-ca-cert/ca.crt"),
                        manifests.documents("KafkaUser").flatMap(it -> ofUser(prefix(manifests) + name(it))))
                .flatMap(it -> it)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose password a Secret of the examples has; empty when it does not say. */
    static String username(String secret) {
        return EXAMPLES.stream()
                .filter(it -> name(it).equals(secret))
                .map(it -> it.at("/stringData/username").asText())
                .findAny()
                .orElse("");
    }

    /** {@code secret/key}. */
    static Stream<String> keys(ObjectNode secret) {
        return secret.path("stringData").propertyStream().map(it -> name(secret) + "/" + it.getKey());
    }

    private static Stream<String> ofUser(String secret) {
        return Stream.of(secret + "/password", secret + "/sasl.jaas.config");
    }

    private static String prefix(Manifests manifests) {
        return manifests
                .documents("Kafka")
                .map(it ->
                        it.at("/spec/entityOperator/userOperator/secretPrefix").asText())
                .findAny()
                .orElse("");
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
