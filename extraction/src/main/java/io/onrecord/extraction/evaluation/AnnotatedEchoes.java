package io.onrecord.extraction.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.StatementKind;
import io.onrecord.extraction.StatementStatus;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.echoes.Utterance;
import io.onrecord.extraction.echoes.Wording;
import io.onrecord.extraction.topics.Embedder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which statements annotated articles say are the same utterance. */
public final class AnnotatedEchoes {
    private static final int DAY = "2024-01-31".length();

    private AnnotatedEchoes() {}

    /**
     * A statement whose speaker is known.
     *
     * @param echo the same for statements that are one utterance; null when there is no other
     */
    public record Annotated(String speaker, @Nullable String echo, Utterance utterance) {}

    /**
     * Of all articles, in their order.
     *
     * @param lines annotated articles, one a line, {@code echo} and {@code speaker_id} beside each quote
     * @throws LabelsException when a line is not what it should be
     */
    public static List<Annotated> of(List<String> lines, Embedder embedder, Rarity rarity) {
        var all = new ArrayList<Annotated>();
        for (var line : lines) {
            if (!line.isBlank()) {
                article(LabelledArticles.json(line), embedder, rarity, all);
            }
        }
        return all;
    }

    private static void article(JsonNode article, Embedder embedder, Rarity rarity, List<Annotated> all) {
        if (!article.path("id").isTextual() || !article.path("text").isTextual()) {
            throw new LabelsException("an article needs \"id\" and \"text\"");
        }
        int[] points = article.path("text").asText().codePoints().toArray();
        var day = day(article.path("publishedAt").asText());
        for (var quote : article.path("quotes")) {
            if (quote.path("speaker_id").isTextual()) {
                var words = LabelledArticles.words(points, quote.path("content"));
                var utterance = new Utterance(
                        article.path("id").asText(),
                        quote.path("content").path(0).path(0).asInt(),
                        quote.path("content")
                                .path(quote.path("content").size() - 1)
                                .path(1)
                                .asInt(),
                        kind(quote.path("type").asText()),
                        Wording.of(words, rarity),
                        embedder.embed(List.of(words)).getFirst(),
                        quote.path("status").asText().equalsIgnoreCase(StatementStatus.DENIED.name()),
                        day);
                all.add(new Annotated(
                        quote.get("speaker_id").asText(), quote.path("echo").asText(null), utterance));
            }
        }
    }

    private static StatementKind kind(String type) {
        return Arrays.stream(StatementKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .findFirst()
                .orElseThrow(() -> new LabelsException("“" + type + "” is no type: direct, mixed or indirect"));
    }

    private static @Nullable LocalDate day(String published) {
        try {
            return published.length() < DAY ? null : LocalDate.parse(published.substring(0, DAY));
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
