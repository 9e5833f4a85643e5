package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: query-service
            spec:
              ports:
                - name: http
                  port: 80
            """;

    /** Maps whose keys are whoever writes them to choose. */
    private static final Pattern FREE_FORM = Pattern.compile(
            ".*/(labels|matchLabels)|ConfigMap/data|Service/spec/selector|Kafka/spec/kafka/config|KafkaTopic/spec/config"
                    + "|Cluster/spec/postgresql/parameters|ScaledObject/spec/triggers/metadata|PrometheusRule/spec/groups/rules/annotations");

    @ParameterizedTest
    @CsvSource({
        "'name: http', 'nmae: http', /spec/ports/0/nmae is no field",
        "'port: 80', 'port: eighty', /spec/ports/0/port must be integer",
        "'port: 80', 'port: \"80\"', /spec/ports/0/port must be integer",
        "'spec:', 'specification:', /specification is no field",
        "'kind: Service', 'kind: Servise', v1 knows no kind Servise",
        "'kind: Service', 'kind: ServiceSpec', v1 knows no kind ServiceSpec",
        "'apiVersion: v1', 'apiVersion: v2', v2 knows no kind Service",
        "'apiVersion: v1', 'apiVersion: acme.example/v1', acme.example/v1 knows no kind Service",
    })
    void misspeltManifestsAreRefused(String right, String wrong, String message) {
        assertThat(complaints(SERVICE)).isEmpty();

        assertThat(complaints(SERVICE.replace(right, wrong))).anyMatch(it -> it.contains(message));
    }

    @ParameterizedTest
    @MethodSource("io.onrecord.kubernetes.Overlay#all")
    void fieldsThatNoSchemaKnowsAreRefusedWhereverTheyStand(Overlay overlay) {
        List<Misspelt> misspelt = overlay.documents().stream()
                .flatMap(document -> Misspelt.everywhere(document).stream())
                .toList();
        List<List<String>> complaints =
                Schemas.complaints(misspelt.stream().map(Misspelt::document).toList());

        assertThat(IntStream.range(0, misspelt.size())
                        .filter(i -> complaints.get(i).isEmpty())
                        .mapToObj(i -> misspelt.get(i).where())
                        .filter(where -> !FREE_FORM.matcher(where).matches())
                        .distinct())
                .isEmpty();
    }

    @Test
    void missingSchemasAreToldWithTheCommandThatInstallsThem(@TempDir Path elsewhere) throws IOException {
        for (String file : Set.of("check.mjs", "package.json")) {
            Files.copy(Repository.HERE.resolve("schemas").resolve(file), elsewhere.resolve(file));
        }

        assertThatThrownBy(() -> Schemas.complaints(elsewhere, List.of()))
                .hasMessageContaining("npm ci --prefix deploy/kubernetes/schemas");
    }

    private static List<String> complaints(String yaml) {
        return Schemas.complaints(Yaml.documents(yaml)).getFirst();
    }

    /** A document with a field too much, and in which of its objects: {@code Kind/path}, without positions in lists. */
    private record Misspelt(ObjectNode document, String where) {
        static List<Misspelt> everywhere(ObjectNode document) {
            List<Misspelt> all = new ArrayList<>();
            collect(document, "", document, all);
            return all;
        }

        private static void collect(JsonNode node, String pointer, ObjectNode document, List<Misspelt> all) {
            if (node.isObject()) {
                ObjectNode broken = document.deepCopy();
                ((ObjectNode) broken.at(pointer)).put("misspelt", "on purpose");
                all.add(new Misspelt(broken, document.path("kind").asText() + pointer.replaceAll("/\\d+", "")));
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    String name = field.getKey().replace("~", "~0").replace("/", "~1");
                    collect(field.getValue(), pointer + "/" + name, document, all);
                }
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, document, all);
            }
        }
    }
}
