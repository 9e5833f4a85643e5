package io.onrecord.kubernetes;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Manifests as trees and as objects. Whether they are right is for {@link Schemas} to say. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final KubernetesSerialization OBJECTS = new KubernetesSerialization();

    private Yaml() {}

    static List<ObjectNode> documents(String yaml) {
        try (var values = MAPPER.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return values.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("not YAML: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Of a kind that is not Kubernetes' own the fields are kept as they are. */
    static HasMetadata object(JsonNode document) {
        return object(document, HasMetadata.class);
    }

    /** A part of a document. */
    static <T> T object(JsonNode part, Class<T> type) {
        return OBJECTS.unmarshal(part.toString(), type);
    }
}
