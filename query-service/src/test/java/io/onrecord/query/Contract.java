package io.onrecord.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The API document as a client takes it: what is not described there must not be in an answer. */
final class Contract {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode components;

    Contract(JsonNode document) {
        components = document.path("components").deepCopy();
        components.path("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }

    /** What is wrong with an answer of this operation; nothing when it is as described. */
    List<String> faults(JsonNode operation, int status, String contentType, String body) {
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            return List.of("the status " + status + " is not described");
        }
        String type = contentType.replaceAll(";.*", "").strip();
        JsonNode content = answer.path("content").path(type);
        if (content.isMissingNode()
                && !answer.at("/content/application~1octet-stream").isMissingNode()) {
            return List.of();
        }
        if (content.isMissingNode()) {
            return List.of("with " + status + " it has no media type " + type);
        }
        return type.endsWith("json") && !type.endsWith("ndjson") && content.has("schema")
                ? faults((ObjectNode) content.path("schema").deepCopy(), body)
                : List.of();
    }

    private List<String> faults(ObjectNode schema, String body) {
        schema.set("components", components);
        JsonSchema described = SCHEMAS.getSchema(schema, STRICT);
        return described.validate(body, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
