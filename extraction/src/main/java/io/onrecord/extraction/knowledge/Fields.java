package io.onrecord.extraction.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.Speaker.Gender;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, read with errors that name the file, the place and what is allowed. */
record Fields(String place, JsonNode node) {

    void allow(String... keys) {
        if (!node.isObject()) {
            throw new KnowledgeException(place + ": expected a mapping with the keys " + String.join(", ", keys));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!Arrays.asList(keys).contains(key)) {
                throw wrong(key, "is not a key here; allowed: " + String.join(", ", keys));
            }
        });
    }

    String text(String key) {
        var value = optionalText(key);
        if (value == null) throw wrong(key, "is missing");
        return value;
    }

    @Nullable
    String optionalText(String key) {
        var value = node.get(key);
        if (value == null || value.isNull()) return null;
        if (!value.isValueNode()) throw wrong(key, "must be a text");
        return value.asText();
    }

    @Nullable
    LocalDate optionalDate(String key) {
        var value = optionalText(key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw wrong(key, "must be a date such as 2012-05-07, not '" + value + "'");
        }
    }

    List<String> texts(String key) {
        var values = new ArrayList<String>();
        for (var value : list(key)) {
            if (!value.isValueNode()) throw wrong(key, "must be a list of texts");
            values.add(value.asText());
        }
        return List.copyOf(values);
    }

    <T> List<T> each(String key, Function<Fields, T> read) {
        var all = new ArrayList<T>();
        for (var value : list(key)) {
            all.add(read.apply(new Fields(place + ", " + key + "[" + all.size() + "]", value)));
        }
        return List.copyOf(all);
    }

    double number(String key) {
        var value = node.get(key);
        if (value == null || !value.isNumber()) throw wrong(key, "must be a number");
        return value.asDouble();
    }

    boolean flag(String key) {
        var value = node.get(key);
        if (value != null && !value.isBoolean()) throw wrong(key, "must be true or false");
        return value != null && value.asBoolean();
    }

    Gender gender(String key) {
        var value = optionalText(key);
        if (value == null) return Gender.UNKNOWN;
        return switch (value) {
            case "m", "male" -> Gender.MALE;
            case "f", "female" -> Gender.FEMALE;
            default -> throw wrong(key, "must be m or f, not '" + value + "'");
        };
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
        var value = optionalText(key);
        return value == null ? absent : constant(key, type, value);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(value -> constant(key, type, value)).toList();
    }

    KnowledgeException wrong(String key, String problem) {
        return new KnowledgeException(place + ": " + key + " " + problem);
    }

    private <E extends Enum<E>> E constant(String key, Class<E> type, String value) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(value)) return one;
        }
        var allowed = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        throw wrong(key, "must be one of " + String.join(", ", allowed) + ", not '" + value + "'");
    }

    private Iterable<JsonNode> list(String key) {
        var value = node.get(key);
        if (value == null || value.isNull()) return List.of();
        if (!value.isArray()) throw wrong(key, "must be a list");
        return value;
    }
}
