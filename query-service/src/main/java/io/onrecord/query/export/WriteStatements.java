package io.onrecord.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Writes all statements that fit a filter, one a line. */
@ApplicationScoped
class WriteStatements {
    private final ReadPages pages;
    private final ObjectMapper json;

    WriteStatements(ReadPages pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    void csv(Filter filter, OutputStream out) throws IOException {
        var mapper = new CsvMapper();
        write(filter, out, mapper.writer(mapper.schemaFor(Line.class).withHeader()), Line::of);
    }

    void jsonLines(Filter filter, OutputStream out) throws IOException {
        if (write(filter, out, json.writer().withRootValueSeparator("\n"), statement -> statement)) {
            out.write('\n');
        }
    }

    /** Whether there was anything. */
    private boolean write(Filter filter, OutputStream out, ObjectWriter writer, Function<StatementSummary, Object> as)
            throws IOException {
        var any = new AtomicBoolean();
        // What is written to stays open: it is not ours to close.
        try (SequenceWriter values =
                writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValues(out)) {
            pages.each(filter, page -> {
                any.set(true);
                for (StatementSummary statement : page) {
                    values.write(as.apply(statement));
                }
            });
        }
        return any.get();
    }
}
