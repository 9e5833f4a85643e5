package io.onrecord.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes all statements that fit a filter, page by page: no more than a page is in memory, and no transaction stays open for
 * as long as a slow reader takes.
 */
@ApplicationScoped
class WriteStatements {
    private static final int PAGE = 500;

    private final Statements statements;
    private final ObjectMapper json;

    WriteStatements(Statements statements, ObjectMapper json) {
        this.statements = statements;
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
        boolean any = false;
        // What is written to stays open: it is not ours to close.
        try (var values =
                writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValues(out)) {
            @Nullable Cursor after = null;
            do {
                Page<StatementSummary> page = statements.page(filter, new PageRequest(Statements.LIST, PAGE, after));
                for (StatementSummary statement : page.items()) {
                    values.write(as.apply(statement));
                }
                any |= !page.items().isEmpty();
                after = page.next() == null ? null : Cursor.decoded(page.next(), Statements.LIST);
            } while (after != null);
        }
        return any;
    }
}
