package io.onrecord.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One thing done wrong on purpose to what an overlay renders, and the rule that must notice. */
record Breakage(Policy policy, Overlay overlay, String what, Consumer<List<ObjectNode>> change) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * @param object {@code Kind/name}
     * @param pointer where in it; of a list by position, or by the name of what stands there
     */
    static Breakage set(Policy policy, Overlay overlay, String object, String pointer, Object value) {
        return new Breakage(policy, overlay, object + pointer + " = " + value, documents -> {
            ObjectNode document = find(documents, object);
            JsonPointer at = byPosition(document, pointer);
            JsonNode parent = document.at(at.head());
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
            ObjectNode document = find(documents, object);
            JsonPointer at = byPosition(document, pointer);
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
        return new Breakage(policy, overlay, "with " + yaml, documents -> documents.addAll(Yaml.documents(yaml)));
    }

    List<ObjectNode> apply(List<ObjectNode> documents) {
        List<ObjectNode> broken = new ArrayList<>(documents);
        change.accept(broken);
        return broken;
    }

    private static JsonPointer byPosition(ObjectNode document, String pointer) {
        JsonPointer known = JsonPointer.empty();
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            JsonNode here = document.at(known);
            known = here.isArray() && rest.getMatchingIndex() < 0
                    ? known.appendIndex(position(here, rest.getMatchingProperty()))
                    : known.appendProperty(rest.getMatchingProperty());
        }
        return known;
    }

    private static int position(JsonNode list, String name) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).path("name").asText().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("nothing is named " + name + " in " + list));
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
