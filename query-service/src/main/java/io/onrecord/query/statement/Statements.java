package io.onrecord.query.statement;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads statements; the newest publication first, what is undated last. */
@ApplicationScoped
public class Statements {
    static final String LIST = "statements";

    private static final String COLUMNS = """
            SELECT s.*, s.sort_on::text AS sort_key, sp.name AS canonical_name, sp.kind AS canonical_kind, r.title,
                   r.published_value, r.published_precision, r.published_method
            FROM statement s
            LEFT JOIN reading r ON r.article_id = s.article_id
            LEFT JOIN speaker sp ON sp.id = s.speaker_id""";

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    public Page<StatementSummary> page(Filter filter, PageRequest page) {
        return page.cut(
                database.list(query(filter, page.after(), page.rows()), StatementRow::read),
                this::summaries,
                row -> page.at(row.sortKey(), row.id()));
    }

    /** The first of the list. */
    public List<StatementSummary> latest(int limit) {
        return summaries(database.list(query(Filter.NONE, null, limit), StatementRow::read));
    }

    /** All of an article, in the order of its text. */
    public List<StatementSummary> of(UUID article) {
        return summaries(database.list(
                Sql.of(COLUMNS).where("s.article_id = ?", article).add("ORDER BY s.ordinal"), StatementRow::read));
    }

    Optional<StatementSummary> find(UUID id) {
        return summaries(database.list(Sql.of(COLUMNS).where("s.id = ?", id), StatementRow::read)).stream()
                .findFirst();
    }

    /** The query of a page; package-private so that a test can look at its plan. */
    static Sql query(Filter filter, @Nullable Cursor after, int rows) {
        Sql sql = Conditions.onStatements(Sql.of(COLUMNS), filter);
        if (after != null) {
            sql.where("(s.sort_on, s.id) < (?::date, ?)", after.day(), after.uuid());
        }
        return sql.add("ORDER BY s.sort_on DESC, s.id DESC LIMIT ?", rows);
    }

    private List<StatementSummary> summaries(List<StatementRow> rows) {
        TopicsOfStatements topics = TopicsOfStatements.read(
                database, rows.stream().map(StatementRow::id).toList());
        return rows.stream().map(row -> row.summary(topics.of(row.id()))).toList();
    }
}
