package io.onrecord.query.statement;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list in the order of how well the words fit. To rank a match means to look at it, and there may be millions: so the
 * newest thousand that fit are ranked and stand first, the rest follow by date, none is missing. A cursor holds how far down the
 * ranked ones reach, so what comes in while somebody turns pages makes nothing come twice.
 */
@ApplicationScoped
class RankStatements {
    /** What its cursors are of. */
    static final String LIST = "statements-ranked";

    static final int RANKED = 1_000;

    /**
     * With what has come in since the first page: counted from the last of the ranked ones upwards, so that what is past it is
     * as a rule among the new, which nobody who turns pages waits for.
     */
    private static final int AT_MOST = 2 * RANKED;

    private static final double MILLION = 1e6;

    private final Database database;
    private final Statements statements;

    RankStatements(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    private record Listed(StatementRow row, @Nullable Double relevance, Cursor cursor) {}

    /** @param q what the filter searches for */
    Page<StatementSummary> page(Filter filter, String q, PageRequest page) {
        return page.cut(rows(filter, q, page), rows -> statements.marked(summaries(rows), filter), Listed::cursor);
    }

    private List<Listed> rows(Filter filter, String q, PageRequest page) {
        if (page.after() != null && !Ranked.End.isAt(page.after())) {
            return rest(filter, page.after(), page.rows());
        }
        Ranked.@Nullable End end = page.after() == null ? null : Ranked.End.of(page.after());
        List<Ranked> ranked = ranked(filter, q, end);
        if (ranked.isEmpty()) {
            return List.of();
        }
        Ranked.Place floor = end == null ? ranked.getLast().place() : end.floor();
        List<Ranked> best = ranked.stream()
                .filter(one -> end == null || one.isAfter(end))
                .sorted(Comparator.comparingLong(Ranked::rank).reversed())
                .limit(page.rows())
                .toList();
        List<Listed> rows = new ArrayList<>(listed(best, floor));
        if (best.size() < page.rows()) {
            rows.addAll(rest(filter, floor.cursor(LIST), page.rows() - best.size()));
        }
        return rows;
    }

    /** The newest that fit, the newest first: so that a sort by rank alone leaves the newer of two as good before the other. */
    private List<Ranked> ranked(Filter filter, String q, Ranked.@Nullable End end) {
        Sql sql = Sql.of("SELECT s.id, s.sort_on::text AS day, s.article_id, s.ordinal,")
                .add("round(ts_rank(s.search, websearch_to_tsquery('english', ?), 1) * 1000000)::bigint AS rank", q)
                .add("FROM statement s");
        Conditions.onStatements(sql, filter, statements.rare(filter));
        if (end == null) {
            return database.list(ByDay.inOrder(sql, "s", RANKED), RankStatements::read);
        }
        return database.list(ByDay.upFrom(sql, "s", end.floor().cursor(LIST), AT_MOST), RankStatements::read)
                .reversed();
    }

    private List<Listed> listed(List<Ranked> best, Ranked.Place floor) {
        Map<UUID, Ranked> byId = new HashMap<>();
        best.forEach(one -> byId.put(one.id(), one));
        List<Listed> listed = new ArrayList<>();
        for (StatementRow row : statements.rows(best.stream().map(Ranked::id).toList())) {
            @Nullable Ranked one = byId.get(row.id());
            if (one != null) {
                Cursor cursor = new Ranked.End(one.rank(), one.place(), floor).cursor(LIST);
                listed.add(new Listed(row, one.rank() / MILLION, cursor));
            }
        }
        return listed;
    }

    private List<Listed> rest(Filter filter, Cursor after, int rows) {
        return statements.rows(filter, after, rows).stream()
                .map(row -> new Listed(
                        row, null, new Ranked.Place(row.sortKey(), row.bare().articleId(), row.ordinal()).cursor(LIST)))
                .toList();
    }

    private List<StatementSummary> summaries(List<Listed> rows) {
        List<StatementSummary> all =
                statements.summaries(rows.stream().map(Listed::row).toList());
        List<StatementSummary> ranked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ranked.add(all.get(i).found(List.of(), rows.get(i).relevance()));
        }
        return ranked;
    }

    private static Ranked read(Row row) throws SQLException {
        return new Ranked(
                row.id("id"),
                row.number("rank"),
                new Ranked.Place(row.text("day"), row.id("article_id"), row.integer("ordinal")));
    }
}
