package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final List<ObjectNode> EXTERNAL =
            Yaml.documents(Repository.text(Repository.HERE.resolve("components/external-secrets/secrets.yaml")));

    @Test
    void examplesAreWhatTheSchemasKnow() {
        assertThat(Schemas.complaints(Stream.concat(Secrets.examples().stream(), EXTERNAL.stream())
                        .toList()))
                .allSatisfy(complaints -> assertThat(complaints).isEmpty());
    }

    @Test
    void vaultHasAllSecretsWithTheirTypesAndKeys() {
        Set<String> wanted =
                Secrets.examples().stream().flatMap(SecretsTest::ofSecret).collect(Collectors.toSet());

        assertThat(EXTERNAL.stream().flatMap(SecretsTest::ofExternal)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void misspeltExternalSecretsAreRefused() {
        ObjectNode broken = EXTERNAL.getFirst().deepCopy();
        ((ObjectNode) broken.at("/spec/secretStoreRef")).put("nmae", "onrecord");

        assertThat(Schemas.complaints(List.of(broken)).getFirst()).isNotEmpty();
    }

    @Test
    void componentRendersInAnOverlay() {
        assertThat(Yaml.documents(Kubectl.kustomize(Repository.HERE.resolve("components/external-secrets"))))
                .hasSameSizeAs(EXTERNAL);
    }

    private static Stream<String> ofSecret(ObjectNode secret) {
        return described(
                Secrets.keys(secret),
                secret.path("type").asText(),
                secret.at("/metadata/labels").toString());
    }

    private static Stream<String> ofExternal(ObjectNode external) {
        String name = external.at("/metadata/name").asText();
        return described(
                external.at("/spec/data")
                        .valueStream()
                        .map(it -> name + "/" + it.path("secretKey").asText()),
                external.at("/spec/target/template/type").asText(),
                external.at("/spec/target/template/metadata/labels").toString());
    }

    private static Stream<String> described(Stream<String> keys, String type, String labels) {
        return keys.map(key -> key + " " + type + " " + labels);
    }
}
