package io.onrecord.query.review;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReviewItem;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is worth a person's look, the weightiest first. */
@ApplicationScoped
class Reviews {
    static final String LIST = "review";

    private final Database database;
    private final Statements statements;

    Reviews(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** @param weight as Postgres writes it */
    private record Doubted(UUID id, double doubt, int reach, String weight) {

        static Doubted read(Row row) throws SQLException {
            return new Doubted(row.id("id"), row.real("doubt"), row.integer("reach"), row.text("sort_key"));
        }
    }

    Page<ReviewItem> page(Filter filter, PageRequest page) {
        Sql sql = Sql.of(
                "SELECT s.id, v.doubt, v.reach, v.weight::text AS sort_key FROM review v JOIN statement s ON s.id = v.statement_id");
        Conditions.onStatements(sql, filter);
        if (page.after() != null) {
            sql.where(
                    "(v.weight, v.statement_id) < (?::real, ?)",
                    number(page.after().key()),
                    page.after().uuid());
        }
        return page.cut(
                database.list(
                        sql.add("ORDER BY v.weight DESC, v.statement_id DESC LIMIT ?", page.rows()), Doubted::read),
                this::items,
                last -> page.at(last.weight(), last.id()));
    }

    private static String number(String key) {
        try {
            return Float.toString(Float.parseFloat(key));
        } catch (NumberFormatException notANumber) {
            throw Cursor.invalid();
        }
    }

    private List<ReviewItem> items(List<Doubted> rows) {
        Map<UUID, StatementSummary> said = statements
                .these(rows.stream().map(Doubted::id).toList())
                .stream()
                .collect(Collectors.toMap(StatementSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new ReviewItem(
                        Optional.ofNullable(said.get(row.id())).orElseThrow(),
                        row.doubt(),
                        row.reach(),
                        Double.parseDouble(row.weight())))
                .toList();
    }
}
