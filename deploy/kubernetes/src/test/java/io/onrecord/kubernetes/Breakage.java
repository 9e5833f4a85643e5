package io.onrecord.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One thing done wrong on purpose to what an overlay renders, and the rule that must notice. */
record Breakage(Policy policy, Overlay overlay, String what, Consumer<List<ObjectNode>> change) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param object {@code Kind/name} */
    static Breakage set(Policy policy, Overlay overlay, String object, String pointer, Object value) {
        return new Breakage(policy, overlay, object + pointer + " = " + value, documents -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode parent = find(documents, object).at(at.head());
            JsonNode node = MAPPER.valueToTree(value);
            switch (parent) {
                case ObjectNode fields -> fields.set(at.last().getMatchingProperty(), node);
                case ArrayNode items -> items.set(at.last().getMatchingIndex(), node);
                default -> throw new AssertionError(object + " has no " + pointer);
            }
        });
    }

    static Breakage remove(Policy policy, Overlay overlay, String object, String pointer) {
        return new Breakage(policy, overlay, object + " without " + pointer, documents -> {
            JsonPointer at = JsonPointer.compile(pointer);
            JsonNode document = find(documents, object);
            if (document.at(at).isMissingNode()) {
                throw new AssertionError(object + " has no " + pointer);
            }
            switch (document.at(at.head())) {
                case ObjectNode fields -> fields.remove(at.last().getMatchingProperty());
                case ArrayNode items -> items.remove(at.last().getMatchingIndex());
                default -> throw new AssertionError(object + " has no " + pointer);
            }
        });
    }

    static Breakage add(Policy policy, Overlay overlay, String yaml) {
        return new Breakage(policy, overlay, "with " + yaml, documents -> documents.addAll(StrictYaml.documents(yaml)));
    }

    List<ObjectNode> apply(List<ObjectNode> documents) {
        List<ObjectNode> broken = new ArrayList<>(documents);
        change.accept(broken);
        return broken;
    }

    private static ObjectNode find(List<ObjectNode> documents, String object) {
        return documents.stream()
                .filter(it -> object.equals(it.path("kind").asText() + "/"
                        + it.path("metadata").path("name").asText()))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + object));
    }

    @Override
    public String toString() {
        return policy + ": " + what;
    }
}
