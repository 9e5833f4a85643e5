package io.onrecord.extraction.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.extraction.ReadArticle;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.Statement;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the neutral format: {@code {"id","text","title","publishedAt","dateline","agency","quotes":[…]}}. */
public final class NeutralArticle {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NeutralArticle() {}

    /**
     * One article.
     *
     * @param text what the spans refer to, unchanged
     */
    public static ObjectNode of(String id, String text, ReadArticle article) {
        var node = JSON.objectNode()
                .put("id", id)
                .put("text", text)
                .put("title", article.title())
                .put("publishedAt", publishedAt(article))
                .put("dateline", article.dateline())
                .put("agency", article.agency());
        var quotes = node.putArray("quotes");
        article.statements().forEach(statement -> quotes.add(quote(statement)));
        return node;
    }

    /** As exact as known; null when the year is not. */
    private static @Nullable String publishedAt(ReadArticle article) {
        var value = article.published().value();
        return value == null || value instanceof MonthDay ? null : value.toString();
    }

    private static ObjectNode quote(Statement statement) {
        var node = JSON.objectNode();
        node.set("content", spans(statement.content()));
        node.set("cue", spans(statement.cue()));
        node.set("source", spans(statement.source()));
        node.put("type", statement.kind().name().toLowerCase(Locale.ROOT));
        node.put("status", statement.status().name().toLowerCase(Locale.ROOT));
        node.put("reported_in", statement.reportedIn());
        node.put("speaker", statement.speaker().name());
        node.put("speaker_type", statement.speaker().kind().name().toLowerCase(Locale.ROOT));
        node.put("confidence", statement.confidence());
        node.put("speaker_confidence", statement.speakerConfidence());
        var decided = node.putArray("decided_by");
        statement.decidedBy().forEach(decided::add);
        return node;
    }

    private static ArrayNode spans(List<Span> spans) {
        var all = JSON.arrayNode();
        spans.forEach(span -> all.add(JSON.arrayNode().add(span.start()).add(span.end())));
        return all;
    }
}
