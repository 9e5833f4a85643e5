package io.onrecord.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list that was read to its end.
 *
 * @param byOutlet how many items are of which outlet
 * @param articles that the items stand in
 * @param speakers of the items, where they are known
 */
record Listed(long items, Map<String, Long> byOutlet, long articles, long speakers) {
    static Listed of(List<JsonNode> items) {
        return new Listed(
                items.size(),
                items.stream()
                        .map(item -> statement(item).path("outlet").asText("unknown"))
                        .collect(Collectors.groupingBy(
                                outlet -> outlet.equals("null") ? "unknown" : outlet, Collectors.counting())),
                different(items, item -> item.path("articleId").textValue()),
                different(items, item -> item.path("speaker").path("id").textValue()));
    }

    /** How many items are of none of these outlets. */
    long without(Collection<String> outlets) {
        return byOutlet.entrySet().stream()
                .filter(entry -> !outlets.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** An entry of a position has its statement in it. */
    private static JsonNode statement(JsonNode item) {
        return item.has("statement") && item.path("statement").isObject() ? item.path("statement") : item;
    }

    private static long different(List<JsonNode> items, Function<JsonNode, String> property) {
        return items.stream()
                .map(item -> property.apply(statement(item)))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
