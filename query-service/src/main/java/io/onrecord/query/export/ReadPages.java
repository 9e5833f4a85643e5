package io.onrecord.query.export;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all statements that fit a filter, page by page: no more than a page is in memory, and no transaction stays open for
 * as long as a slow reader takes.
 */
@ApplicationScoped
class ReadPages {
    private static final int PAGE = 500;

    private final Statements statements;

    ReadPages(Statements statements) {
        this.statements = statements;
    }

    /** Does something with a page. */
    interface Writer {
        void write(List<StatementSummary> page) throws IOException;
    }

    /** The pages in the order of the list; none of them is empty. */
    void each(Filter filter, Writer writer) throws IOException {
        each(page -> statements.page(filter, page), writer);
    }

    /** The same, with the places of the words that were searched for. */
    void eachMarked(Filter filter, Writer writer) throws IOException {
        each(page -> statements.markedPage(filter, page), writer);
    }

    private static void each(Function<PageRequest, Page<StatementSummary>> list, Writer writer) throws IOException {
        @Nullable Cursor after = null;
        do {
            Page<StatementSummary> page = list.apply(new PageRequest(Statements.LIST, PAGE, after));
            if (!page.items().isEmpty()) {
                writer.write(page.items());
            }
            after = page.next() == null ? null : Cursor.decoded(page.next(), Statements.LIST);
        } while (after != null);
    }
}
