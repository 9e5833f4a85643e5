package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pods that operators make of their resources, and Strimzi's network policies for them, as far as traffic goes. */
final class OperatedPods {
    /** As Strimzi makes it (its KafkaCluster); the ways to its probes are left out. */
    private static final String STRIMZI_POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: strimzi
            spec:
              podSelector: {matchLabels: {strimzi.io/name: NAME-kafka}}
              policyTypes: [Ingress]
              ingress:
                - from:
                    - podSelector: {matchLabels: {strimzi.io/name: NAME-kafka}}
                    - namespaceSelector: {}
                      podSelector: {matchLabels: {strimzi.io/kind: cluster-operator}}
                  ports: [{port: 9090}]
                - from:
                    - podSelector: {matchLabels: {strimzi.io/name: NAME-kafka}}
                    - podSelector: {matchLabels: {strimzi.io/name: NAME-entity-operator}}
                    - namespaceSelector: {}
                      podSelector: {matchLabels: {strimzi.io/kind: cluster-operator}}
                  ports: [{port: 9091}]
                - from:
                    - namespaceSelector: {}
                      podSelector: {matchLabels: {strimzi.io/kind: cluster-operator}}
                  ports: [{port: 8443}]
            """;

    private OperatedPods() {}

    static List<Workload> of(Manifests manifests) {
        return Stream.concat(
                        manifests.documents("Kafka").flatMap(OperatedPods::ofKafka),
                        manifests.documents("Cluster").map(OperatedPods::ofPostgres))
                .toList();
    }

    static List<NetworkPolicy> policies(Manifests manifests) {
        return manifests.documents("Kafka").map(OperatedPods::policy).toList();
    }

    private static Stream<Workload> ofKafka(ObjectNode kafka) {
        String name = name(kafka);
        ContainerPort[] ports = Stream.concat(
                        Stream.of(port("controllers", 9090), port("brokers", 9091)),
                        kafka.at("/spec/kafka/listeners")
                                .valueStream()
                                .map(it -> port(
                                        it.path("name").asText(),
                                        it.path("port").asInt())))
                .toArray(ContainerPort[]::new);
        return Stream.of(
                pods("kafka", Map.of("strimzi.io/cluster", name, "strimzi.io/name", name + "-kafka"), ports),
                pods(
                        "entity-operator",
                        Map.of("strimzi.io/cluster", name, "strimzi.io/name", name + "-entity-operator")));
    }

    private static Workload ofPostgres(ObjectNode cluster) {
        return pods(
                "postgresql", Map.of("cnpg.io/cluster", name(cluster)), port("postgresql", 5432), port("status", 8000));
    }

    private static NetworkPolicy policy(ObjectNode kafka) {
        ObjectNode policy =
                Yaml.documents(STRIMZI_POLICY.replace("NAME", name(kafka))).getFirst();
        for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
            ObjectNode rule = ((ArrayNode) policy.at("/spec/ingress")).addObject();
            if (listener.has("networkPolicyPeers")) {
                rule.set("from", listener.path("networkPolicyPeers"));
            }
            rule.putArray("ports").addObject().put("port", listener.path("port").asInt());
        }
        return (NetworkPolicy) Yaml.object(policy);
    }

    private static Workload pods(String name, Map<String, String> labels, ContainerPort... ports) {
        return new Workload(
                "pods",
                name,
                new PodTemplateSpecBuilder()
                        .withNewMetadata()
                        .withLabels(labels)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withPorts(ports)
                        .endContainer()
                        .endSpec()
                        .build(),
                Optional.empty());
    }

    private static ContainerPort port(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(number)
                .build();
    }

    private static String name(ObjectNode object) {
        return object.at("/metadata/name").asText();
    }
}
