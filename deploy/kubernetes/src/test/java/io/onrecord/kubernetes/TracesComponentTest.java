package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Production with traces, made as docs/operating.md says. */
class TracesComponentTest {
    private static final String LAST = "  - ../../components/prometheus\n";

    /** As deep as an overlay is, so that it finds the components. */
    private static final Path FOLDER = Repository.HERE.resolve("target/with-traces");

    private static List<ObjectNode> documents = List.of();

    @BeforeAll
    static void addTheComponent() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(Repository.HERE.resolve("overlays/production"))) {
            for (Path file : files.toList()) {
                Files.writeString(FOLDER.resolve(file.getFileName()), Repository.text(file));
            }
        }
        Path kustomization = FOLDER.resolve("kustomization.yaml");
        String production = Repository.text(kustomization);
        assertThat(production).contains(LAST);
        Files.writeString(kustomization, production.replace(LAST, LAST + "  - ../../components/traces\n"));
        documents = Yaml.documents(Kubectl.kustomize(FOLDER));
    }

    @Test
    void allFourSendToTheSamePlace() {
        assertThat(documents.stream()
                        .filter(it -> it.path("kind").asText().equals("Deployment"))
                        .map(ObjectNode::toString)
                        .filter(it -> it.contains("ONRECORD_TRACES_TO") && it.contains("\"key\":\"traces-to\"")))
                .hasSize(4);
    }

    @Test
    void everyRuleOfProductionHolds() {
        Manifests manifests = new Manifests(Overlay.WITH_TRACES, documents);

        assertThat(Stream.of(Policy.values()).flatMap(policy -> policy.violations(manifests)))
                .isEmpty();
    }

    @Test
    void whatTheComponentOpensIsSeenByTheRules() {
        Manifests asProduction = new Manifests(Overlay.PRODUCTION, documents);

        assertThat(Policy.TRAFFIC_IS_EXACT.violations(asProduction))
                .hasSize(4)
                .allMatch(it -> it.contains("must not be allowed")
                        && it.endsWith("namespace{onrecord/collector=allowed}:4318"));
    }
}
