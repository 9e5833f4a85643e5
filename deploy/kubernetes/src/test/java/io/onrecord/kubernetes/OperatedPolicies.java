package io.onrecord.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What operators are told of the pods that they make. */
final class OperatedPolicies {
    /** Where a kind says how its pods are: contexts of pods, of containers, and resources. */
    private static final Map<String, Places> PLACES = Map.of(
            "KafkaNodePool",
            new Places(
                    List.of("/spec/template/pod/securityContext"),
                    List.of(
                            "/spec/template/kafkaContainer/securityContext",
                            "/spec/template/initContainer/securityContext"),
                    List.of("/spec/resources")),
            "Kafka",
            new Places(
                    List.of("/spec/entityOperator/template/pod/securityContext"),
                    List.of(
                            "/spec/entityOperator/template/topicOperatorContainer/securityContext",
                            "/spec/entityOperator/template/userOperatorContainer/securityContext"),
                    List.of(
                            "/spec/entityOperator/topicOperator/resources",
                            "/spec/entityOperator/userOperator/resources")),
            // Its pods are careful by themselves.
            "Cluster",
            new Places(List.of(), List.of(), List.of("/spec/resources")));

    private OperatedPolicies() {}

    private record Places(List<String> pods, List<String> containers, List<String> resources) {}

    static Stream<String> operatedPodsAreHardened(Manifests manifests) {
        return operated(manifests).flatMap(it -> {
            Places places = placesOf(it);
            Stream<String> pods = places.pods().stream()
                    .filter(at -> !it.at(at + "/runAsNonRoot").asBoolean()
                            || !it.at(at + "/seccompProfile/type").asText().equals("RuntimeDefault"));
            Stream<String> containers = places.containers().stream()
                    .filter(at -> it.at(at + "/allowPrivilegeEscalation").asBoolean(true)
                            || !it.at(at + "/capabilities/drop/0").asText().equals("ALL"));
            return Stream.concat(pods, containers).map(at -> name(it) + at + " is not careful");
        });
    }

    static Stream<String> operatedPodsAreBounded(Manifests manifests) {
        return operated(manifests)
                .flatMap(it -> placesOf(it).resources().stream()
                        .flatMap(at -> Stream.of("cpu", "memory")
                                .filter(what -> !fits(it.at(at + "/requests/" + what), it.at(at + "/limits/" + what)))
                                .map(what ->
                                        name(it) + at + ": needs a request of " + what + " and a limit no smaller")));
    }

    private static boolean fits(JsonNode request, JsonNode limit) {
        return !request.isMissingNode()
                && !limit.isMissingNode()
                && new Quantity(request.asText())
                                .getNumericalAmount()
                                .compareTo(new Quantity(limit.asText()).getNumericalAmount())
                        <= 0;
    }

    /** Operators hand labels on to pods, and start pods anew whose labels changed. */
    static Stream<String> upgradesLeaveOperatedPodsAlone(Manifests manifests) {
        return operated(manifests)
                .filter(it -> it.at("/metadata/labels").has("onrecord/release"))
                .map(it -> name(it) + ": each upgrade would restart its pods");
    }

    /** An operator takes its image by a version; CloudNativePG is given it whole. */
    static Stream<String> operatedImagesArePinned(Manifests manifests) {
        Stream<String> postgres = manifests
                .documents("Cluster")
                .filter(it -> !PodPolicies.isPinned(it.at("/spec/imageName").asText()))
                .map(it -> name(it) + ": no version in " + it.at("/spec/imageName"));
        Stream<String> kafka = manifests
                .documents("Kafka")
                .filter(it -> !it.at("/spec/kafka/version").asText().matches("\\d+\\.\\d+\\.\\d+"))
                .map(it -> name(it) + ": a new operator would bring a new Kafka by itself");
        return Stream.concat(postgres, kafka);
    }

    private static Stream<ObjectNode> operated(Manifests manifests) {
        return PLACES.keySet().stream().flatMap(manifests::documents);
    }

    private static Places placesOf(ObjectNode object) {
        Places places = PLACES.get(object.path("kind").asText());
        if (places == null) {
            throw new IllegalArgumentException("no pods of " + object.path("kind"));
        }
        return places;
    }

    private static String name(ObjectNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/name").asText();
    }
}
