package io.onrecord.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The schemas of Kubernetes and of the operators, as their authors give them out: schemas/check.mjs. */
final class Schemas {
    private static final Path HERE = Repository.HERE.resolve("schemas");
    private static final int NOT_INSTALLED = 3;
    private static final String INSTALL = "npm ci --prefix deploy/kubernetes/schemas";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** What an API server would refuse: {@code Kind name: what}. */
    static Stream<String> refuse(Manifests manifests) {
        List<ObjectNode> documents = manifests.documents();
        List<List<String>> complaints = complaints(documents);
        return IntStream.range(0, documents.size())
                .boxed()
                .flatMap(i -> complaints.get(i).stream()
                        .map(complaint -> documents.get(i).path("kind").asText() + " "
                                + documents.get(i).at("/metadata/name").asText() + ": " + complaint));
    }

    /** For each document what is wrong with it. */
    static List<List<String>> complaints(List<ObjectNode> documents) {
        return complaints(HERE, documents);
    }

    static List<List<String>> complaints(Path folder, List<ObjectNode> documents) {
        try {
            Process node =
                    new ProcessBuilder("node", folder.resolve("check.mjs").toString()).start();
            try (OutputStream in = node.getOutputStream()) {
                MAPPER.writeValue(in, documents);
            }
            String out = new String(node.getInputStream().readAllBytes(), UTF_8);
            String errors = new String(node.getErrorStream().readAllBytes(), UTF_8);
            int code = node.waitFor();
            if (code == NOT_INSTALLED) {
                throw new IllegalStateException("the schemas are not installed: " + INSTALL + "\n" + errors);
            }
            if (code != 0) {
                throw new IllegalStateException("check.mjs failed:\n" + errors);
            }
            return MAPPER.readValue(out, new TypeReference<>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "node does not run, and these tests need it to read schemas: install Node.js 20 or newer, then: "
                            + INSTALL,
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while check.mjs ran", interrupted);
        }
    }
}
