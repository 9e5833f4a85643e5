package io.onrecord.ingest.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Values of JSON-LD, which may stand alone, in an array, or wrapped. */
final class JsonValues {
    private static final int MOST = 20;

    private JsonValues() {}

    /** All texts of a value: itself, those of an array, {@code @value} or {@code name} of an object. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        add(texts, value, 0);
        return texts;
    }

    /** The names of the persons in a value, which may name organisations too. */
    static List<String> people(JsonNode value) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (!texts(one.path("@type")).contains("Organization")) {
                names.addAll(texts(one));
            }
        }
        return names;
    }

    private static void add(List<String> texts, JsonNode value, int depth) {
        if (depth > 3 || texts.size() >= MOST) {
            return;
        }
        if (value.isTextual() || value.isBoolean() || value.isIntegralNumber()) {
            String text = Parser.unescapeEntities(value.asText(), false).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        } else if (value.isArray()) {
            value.forEach(one -> add(texts, one, depth + 1));
        } else if (value.isObject()) {
            add(texts, value.has("@value") ? value.get("@value") : value.path("name"), depth + 1);
        }
    }

    static @Nullable String text(JsonNode value) {
        List<String> texts = texts(value);
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
