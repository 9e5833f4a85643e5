package io.onrecord.dashboard.trend;

import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.statement.StatementFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared, as the address bar says it; every part has a usual value.
 *
 * @param of topics, speakers or pairs of both
 * @param days length of the window: 1, 7 or 28
 * @param to its last day; null: the last that has statements
 * @param speaker only what this speaker said; null where speakers are compared
 * @param topic only what is about this; null where topics are compared
 * @param faults one sentence for each part that cannot be used
 */
public record Comparison(
        String of,
        String days,
        @Nullable String to,
        @Nullable String speaker,
        @Nullable String topic,
        List<String> faults) {
    private static final String TOPICS = "topics";
    private static final String SPEAKERS = "speakers";
    private static final String PAIRS = "pairs";
    private static final Set<String> KINDS = Set.of(TOPICS, SPEAKERS, PAIRS);
    private static final Set<String> LENGTHS = Set.of("1", "7", "28");

    static Comparison of(
            @Nullable String of,
            @Nullable String days,
            @Nullable String to,
            @Nullable String speaker,
            @Nullable String topic) {
        List<String> faults = new ArrayList<>();
        String kind = of != null && KINDS.contains(of) ? of : TOPICS;
        return new Comparison(
                kind,
                days != null && LENGTHS.contains(days) ? days : "7",
                day(to, faults),
                kind.equals(SPEAKERS) ? null : speaker(speaker, faults),
                kind.equals(TOPICS) || topic == null || topic.isBlank() ? null : topic.strip(),
                List.copyOf(faults));
    }

    private static @Nullable String day(@Nullable String to, List<String> faults) {
        try {
            return to == null || to.isBlank()
                    ? null
                    : LocalDate.parse(to.strip()).toString();
        } catch (DateTimeParseException notADay) {
            faults.add("The last day is not a date: write it as 2018-02-14.");
            return null;
        }
    }

    private static @Nullable String speaker(@Nullable String speaker, List<String> faults) {
        try {
            return speaker == null || speaker.isBlank()
                    ? null
                    : UUID.fromString(speaker.strip()).toString();
        } catch (IllegalArgumentException notAnId) {
            faults.add("That is not a speaker's id; choose the speaker from the list.");
            return null;
        }
    }

    public boolean ofSpeakers() {
        return of.equals(SPEAKERS);
    }

    public boolean ofPairs() {
        return of.equals(PAIRS);
    }

    /** What one item is, at the head of a list. */
    public String item() {
        return ofPairs() ? "Speaker and topic" : ofSpeakers() ? "Speaker" : "Topic";
    }

    /** The utterances that those compared are a share of. */
    StatementFilter all() {
        return new StatementFilter(null, speaker, null, null, null, null, "true", null, null, null);
    }

    public String api() {
        return "/api/v1/trends" + Links.query(parts());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("of", of);
        parts.put("days", days);
        put(parts, "to", to);
        put(parts, "speaker", speaker);
        put(parts, "topic", topic);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
