package io.onrecord.extraction.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.extraction.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the neutral format and says exactly what is wrong with what is not. */
public final class NeutralInput {
    private NeutralInput() {}

    /** The article that a line of the format holds. */
    public static AnnotatedArticle article(JsonNode node) throws NotNeutral {
        var id = node.path("id");
        if (!id.isTextual() && !id.isNumber()) throw new NotNeutral("has no \"id\"");
        var quotes = node.path("quotes");
        if (!quotes.isArray()) throw new NotNeutral("has no \"quotes\"");
        var statements = new ArrayList<AnnotatedStatement>();
        for (int i = 0; i < quotes.size(); i++) {
            statements.add(statement(quotes.get(i), "quotes[" + i + "]"));
        }
        return new AnnotatedArticle(id.asText(), words(node, "text", ""), List.copyOf(statements));
    }

    private static AnnotatedStatement statement(JsonNode node, String place) throws NotNeutral {
        if (!node.path("content").isArray()) throw new NotNeutral(place + " has no \"content\"");
        var type = words(node, "type", place);
        return new AnnotatedStatement(
                spans(node, "content", place),
                spans(node, "cue", place),
                spans(node, "source", place),
                type == null ? "?" : type,
                words(node, "speaker", place),
                speakerType(node, place),
                node.has("speech_heur") ? (Boolean) node.path("speech_heur").asBoolean() : null,
                words(node, "source_kind_heur", place),
                namedElsewhere(node),
                node.path("optional").asBoolean(),
                words(node, "status", place));
    }

    /** A type given as null is a type that nobody knows, unlike none given at all. */
    private static @Nullable String speakerType(JsonNode node, String place) throws NotNeutral {
        return node.path("speaker_type").isNull() ? "unknown" : words(node, "speaker_type", place);
    }

    private static boolean namedElsewhere(JsonNode node) {
        var near = node.path(node.has("name_in_paragraph") ? "name_in_paragraph" : "name_in_span");
        return near.isBoolean() && !near.asBoolean();
    }

    private static @Nullable String words(JsonNode node, String field, String place) throws NotNeutral {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) {
            throw new NotNeutral((place.isEmpty() ? "" : place + " ") + "has a \"" + field + "\" that is no text");
        }
        return value.asText();
    }

    private static List<Span> spans(JsonNode node, String field, String place) throws NotNeutral {
        var all = node.path(field);
        if (all.isMissingNode() || all.isNull()) return List.of();
        if (!all.isArray()) throw new NotNeutral(place + "." + field + " is no list of [start, end]");
        var spans = new ArrayList<Span>();
        for (var pair : all) {
            var start = pair.path(0);
            var end = pair.path(1);
            if (!start.isInt() || !end.isInt() || start.asInt() < 0 || end.asInt() < start.asInt()) {
                throw new NotNeutral(place + "." + field + " holds " + pair + ", which is no [start, end]");
            }
            spans.add(new Span(start.asInt(), end.asInt()));
        }
        return List.copyOf(spans);
    }
}
