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
        try (SequenceWriter rows =
                values(out, mapper.writer(mapper.schemaFor(Line.class).withHeader()))) {
            pages.each(filter, page -> {
                for (StatementSummary statement : page) {
                    rows.write(Line.of(statement));
                }
            });
        }
    }

    void jsonLines(Filter filter, OutputStream out) throws IOException {
        var any = new AtomicBoolean();
        try (SequenceWriter lines = values(out, json.writer().withRootValueSeparator("\n"))) {
            pages.eachMarked(filter, page -> {
                any.set(true);
                lines.writeAll(page);
            });
        }
        if (any.get()) {
            out.write('\n');
        }
    }

    /** What is written to stays open: it is not ours to close. */
    private static SequenceWriter values(OutputStream out, ObjectWriter writer) throws IOException {
        return writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValues(out);
    }
}
