package io.onrecord.query.trend;

import io.onrecord.contracts.api.TrendReport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What items are called.
 *
 * @param topics names by id
 * @param speakers likewise
 */
record Names(Asked.Of of, Map<String, String> topics, Map<String, String> speakers) {
    /** Asks for the names of those speakers alone that are shown. */
    static Names of(
            Asked asked,
            List<String> shown,
            Map<String, String> topics,
            Function<List<String>, Map<String, String>> speakers) {
        var spoken = switch (asked.of()) {
            case SPEAKERS -> shown;
            case PAIRS ->
                shown.stream().map(id -> Pair.of(id).speaker()).distinct().toList();
            case TOPICS, OUTLETS -> List.<String>of();
        };
        return new Names(asked.of(), topics, spoken.isEmpty() ? Map.of() : speakers.apply(spoken));
    }

    String name(String id) {
        return switch (of) {
            case TOPICS -> topics.getOrDefault(id, id);
            case SPEAKERS -> speakers.getOrDefault(id, id);
            case OUTLETS -> id;
            case PAIRS -> {
                var pair = Pair.of(id);
                yield speakers.getOrDefault(pair.speaker(), pair.speaker()) + " on "
                        + topics.getOrDefault(pair.topic(), pair.topic());
            }
        };
    }

    /** Of a pair, its two; of anything else, nothing. */
    TrendReport.@Nullable Pair pair(String id) {
        if (of != Asked.Of.PAIRS) {
            return null;
        }
        var pair = Pair.of(id);
        return new TrendReport.Pair(UUID.fromString(pair.speaker()), pair.topic());
    }
}
