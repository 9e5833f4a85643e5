package io.onrecord.extraction.topics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads topics out of parsed YAML, with errors that name the place. */
final class TopicFile {
    private static final Set<String> KEYS = Set.of("id", "parent", "label", "description", "iptc", "examples");

    private TopicFile() {}

    static List<Topic> topics(String fileName, JsonNode root) {
        var list = root.path("topics");
        if (!list.isArray()) {
            throw new TopicException(fileName + ": needs a list named topics");
        }
        var all = new ArrayList<Topic>();
        for (var node : list) {
            all.add(topic(fileName + ", topics[" + all.size() + "]", node));
        }
        return all;
    }

    private static Topic topic(String place, JsonNode node) {
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new TopicException(place + ": " + key + " is not a key here; allowed: id, parent, label, "
                        + "description, iptc, examples");
            }
        });
        var id = needed(place, node, "id");
        if (!id.matches("[a-z0-9-]{1,100}")) {
            throw new TopicException(place + ": id may have small letters, digits and hyphens, not '" + id + "'");
        }
        return new Topic(
                id,
                optional(place, node, "parent"),
                needed(place, node, "label"),
                needed(place, node, "description"),
                optional(place, node, "iptc"),
                examples(place, node.path("examples")));
    }

    private static List<String> examples(String place, JsonNode node) {
        var all = new ArrayList<String>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw new TopicException(place + ": examples must be a list of sentences");
        }
        for (var example : node) {
            if (!example.isTextual() || example.asText().isBlank()) {
                throw new TopicException(place + ": examples must be sentences");
            }
            all.add(example.asText());
        }
        return List.copyOf(all);
    }

    private static String needed(String place, JsonNode node, String key) {
        var value = optional(place, node, key);
        if (value == null) {
            throw new TopicException(place + ": " + key + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(String place, JsonNode node, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw new TopicException(place + ": " + key + " must be a text");
        }
        return value.asText().strip();
    }
}
