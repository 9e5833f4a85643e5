package io.onrecord.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.statement.Origin;
import io.onrecord.query.statement.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes statements as one document of JSON-LD: what its words mean first, then node after node as the pages come. */
@ApplicationScoped
class WriteLinked {
    private final ReadPages pages;
    private final Origins origins;
    private final ObjectWriter json;
    private final JsonNode context;

    WriteLinked(ReadPages pages, Origins origins, ObjectMapper json) {
        this.pages = pages;
        this.origins = origins;
        this.json = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .without(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        this.context = context(json);
    }

    void write(Filter filter, OutputStream out) throws IOException {
        try (JsonGenerator graph = json.getFactory().createGenerator(out)) {
            graph.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // A document that broke off must not look like a whole one.
            graph.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            graph.writeStartObject();
            graph.writeFieldName("@context");
            json.writeValue(graph, context);
            graph.writeArrayFieldStart("@graph");
            pages.each(filter, page -> write(page, graph));
            graph.writeEndArray();
            graph.writeEndObject();
        }
    }

    private void write(List<StatementSummary> page, JsonGenerator graph) throws IOException {
        Map<UUID, Origin> from = origins.quoted(page);
        for (StatementSummary statement : page) {
            @Nullable Origin origin = from.get(statement.id());
            // It may have gone since the page was read, when its article was read again.
            if (origin != null) {
                json.writeValue(graph, Linked.of(statement, origin));
            }
        }
    }

    private static JsonNode context(ObjectMapper json) {
        try (@Nullable InputStream file = WriteLinked.class.getResourceAsStream("/export/context.jsonld")) {
            if (file == null) {
                throw new IllegalStateException("export/context.jsonld is not packaged");
            }
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
