package io.onrecord.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Production with a Postgres and a Kafka of one's own, made as docs/operating.md says. */
class OwnPlatformTest {
    private static final Set<String> LEFT_OUT = Set.of("cloudnative-pg", "strimzi-kafka", "keda");
    private static final List<String> ADDRESSES = List.of(
            "database-url=jdbc:postgresql://postgres.example.org:5432/onrecord",
            "database-read-url=jdbc:postgresql://reader.example.org:5432/onrecord",
            "kafka-bootstrap-servers=kafka.example.org:9092");

    /** As deep as an overlay is, so that it finds the components. */
    private static final Path FOLDER = Repository.HERE.resolve("target/own-platform");

    private static List<ObjectNode> documents = List.of();

    @BeforeAll
    static void leaveOperatorsOut() throws IOException {
        Files.createDirectories(FOLDER);
        Path production = Repository.HERE.resolve("overlays/production");
        try (Stream<Path> files = Files.list(production)) {
            for (Path file : files.toList()) {
                Files.writeString(FOLDER.resolve(file.getFileName()), Repository.text(file));
            }
        }
        Path kustomization = FOLDER.resolve("kustomization.yaml");
        Files.writeString(kustomization, withoutOperators(Repository.text(kustomization)));
        Path platform = FOLDER.resolve("platform.env");
        Files.writeString(platform, Repository.text(platform) + String.join("\n", ADDRESSES) + "\n");
        documents = Yaml.documents(Kubectl.kustomize(FOLDER));
    }

    /** Their components, and what takes the partitions out of a topic that is not there. */
    private static String withoutOperators(String kustomization) {
        int partitions = kustomization.indexOf("  # No more pods than partitions.");
        int next = kustomization.indexOf("  # The dashboard answers");
        assertThat(partitions).isPositive().isLessThan(next);
        return (kustomization.substring(0, partitions) + kustomization.substring(next))
                .lines()
                .filter(line -> LEFT_OUT.stream().noneMatch(it -> line.endsWith("/components/" + it)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingOfTheOperatorsIsLeft() {
        assertThat(documents.stream().map(it -> it.path("apiVersion").asText()))
                .isNotEmpty()
                .noneMatch(it -> it.contains("strimzi") || it.contains("cnpg") || it.contains("keda"));
        assertThat(documents.toString()).doesNotContain("strimzi", "cnpg", "SASL", "/run/");
    }

    @Test
    void addressesAreTheOnesGiven() {
        assertThat(documents.toString()).contains("postgres.example.org", "reader.example.org", "kafka.example.org");
    }

    @Test
    void rulesThatDoNotLookAtOperatorsHold() {
        Manifests manifests = new Manifests(Overlay.PRODUCTION, documents);

        assertThat(Stream.of(
                                Policy.FITS_THE_SCHEMAS,
                                Policy.REFERENCES_RESOLVE,
                                Policy.SETTINGS_EXIST,
                                Policy.SETTINGS_ARE_COMPLETE,
                                Policy.ACCOUNTS_ARE_OWN,
                                Policy.RELEASE_IS_ONE)
                        .flatMap(policy -> policy.violations(manifests)))
                .isEmpty();
    }
}
