package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.ArticleHints;
import io.onrecord.extraction.ArticleReader;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.Statement;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.known.ArticleContext;
import io.onrecord.extraction.known.Keys;
import io.onrecord.extraction.known.Resolution;
import io.onrecord.extraction.known.ResolveSpeaker;
import io.onrecord.extraction.known.SpeakerIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the sample articles and compares who speaks, across articles, with what people wrote down. */
class SpeakersOfSeedsTest {
    /** {@code -Dseeds.details} prints every speaker and every difference. */
    private static final boolean DETAILS = System.getProperty("seeds.details") != null;

    private final Map<String, UUID> introduced = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> speakers = new TreeMap<>();

    @Test
    void whoSpeaksIsTheOneWhomPeopleWroteDown() throws Exception {
        var knowledge = knowledge();
        var reader = new ArticleReader(knowledge);
        var resolve = new ResolveSpeaker(knowledge);
        var keys = new Keys(knowledge);
        for (var article : Seeds.articles()) {
            var read = reader.read(article.get("text").asText(), ArticleHints.NONE);
            for (var statement : read.statements()) {
                var found = resolve.resolve(statement.speaker(), context(article), index());
                var gold = gold(article, statement);
                count(keys, found, gold, statement, article.get("id").asText());
            }
        }
        System.out.println("FIGURE speakers across the seeds: " + outcomes);
        if (DETAILS) {
            speakers.forEach((name, count) -> System.out.println("  SPEAKER " + name + " " + count));
        }
        int wrong = outcomes.getOrDefault("wrong", 0);
        int right = outcomes.getOrDefault("right", 0);
        assertThat((double) wrong / (right + wrong)).isLessThan(0.10);
    }

    private void count(Keys keys, Resolution found, JsonNode gold, Statement statement, String article) {
        var who = switch (found) {
            case Resolution.Known known -> known.speaker().id();
            case Resolution.New fresh -> fresh.key();
            case Resolution.Seen seen -> seen.key();
            case Resolution.Several several -> "several";
            case Resolution.Nobody nobody -> "nobody";
        };
        if (found instanceof Resolution.New fresh) {
            introduced.put(fresh.key(), UUID.nameUUIDFromBytes(fresh.key().getBytes(StandardCharsets.UTF_8)));
        }
        if (!(found instanceof Resolution.Nobody) && !(found instanceof Resolution.Several)) {
            speakers.merge((found instanceof Resolution.Known ? "known " : "introduced ") + who, 1, Integer::sum);
        }
        if (gold == null) {
            return;
        }
        var id = gold.path("speaker_id").asText("");
        var outcome = outcome(keys, found, gold, who, id);
        outcomes.merge(outcome, 1, Integer::sum);
        if (DETAILS && (outcome.equals("wrong") || outcome.equals("missing"))) {
            System.out.println("  " + outcome.toUpperCase(Locale.ROOT) + " " + article + ": gold "
                    + gold.path("speaker") + " (" + id + ") but " + who + " " + found.rule() + " from "
                    + statement.speaker() + " " + statement.decidedBy());
        }
    }

    private static String outcome(Keys keys, Resolution found, JsonNode gold, String who, String id) {
        var kind = gold.path("speaker_type").asText();
        boolean named = !id.isEmpty() && (kind.equals("person") || kind.equals("organisation") || kind.equals("group"));
        return switch (found) {
            case Resolution.Nobody nobody -> named ? "missing" : "rightly nobody";
            case Resolution.Several several -> named ? "several" : "rightly nobody";
            case Resolution.Known known -> who.equals(id) ? "right" : "wrong";
            case Resolution.New fresh -> sameName(keys, gold, who, id) ? "right" : "wrong";
            case Resolution.Seen seen -> sameName(keys, gold, who, id) ? "right" : "wrong";
        };
    }

    private static boolean sameName(Keys keys, JsonNode gold, String key, String id) {
        var words = List.of(key.replace("@", "").split(" ", -1));
        return keys.of(gold.path("speaker").asText(), SpeakerKind.PERSON).equals(key)
                || keys.of(gold.path("speaker").asText(), SpeakerKind.ORGANISATION)
                        .equals(key)
                || id.endsWith(words.getLast());
    }

    private SpeakerIndex index() {
        return key ->
                introduced.containsKey(key) ? List.of(new SpeakerIndex.Candidate(introduced.get(key), key)) : List.of();
    }

    /** The annotated statement that shares most of its content; null when none shares half. */
    private static JsonNode gold(JsonNode article, Statement statement) {
        JsonNode best = null;
        double most = 0.5;
        for (var quote : article.get("quotes")) {
            int shared = 0;
            int length = 0;
            for (var content : quote.get("content")) {
                length += content.get(1).asInt() - content.get(0).asInt();
                for (Span span : statement.content()) {
                    shared += Math.max(
                            0,
                            Math.min(span.end(), content.get(1).asInt())
                                    - Math.max(span.start(), content.get(0).asInt()));
                }
            }
            int own = statement.content().stream()
                    .mapToInt(span -> span.end() - span.start())
                    .sum();
            double overlap = 2.0 * shared / (own + length);
            if (overlap > most) {
                most = overlap;
                best = quote;
            }
        }
        return best;
    }

    private static ArticleContext context(JsonNode article) {
        var day = article.path("publishedAt").asText("");
        if (day.length() < 10) {
            return ArticleContext.UNKNOWN;
        }
        var on = LocalDate.parse(day.substring(0, 10));
        return new ArticleContext(on, on, article.path("dateline").asText(null));
    }

    static Knowledge knowledge() throws Exception {
        var knowledge = Knowledge.standard();
        for (var file : List.of("agencies.yaml", "countries.yaml", "speakers.yaml")) {
            try (var in = Files.newBufferedReader(Path.of("../seeds/knowledge", file))) {
                knowledge = knowledge.with(file, in);
            }
        }
        return knowledge;
    }
}
