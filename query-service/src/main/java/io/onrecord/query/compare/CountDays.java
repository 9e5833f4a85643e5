package io.onrecord.query.compare;

import io.onrecord.query.compare.Days.Row;
import io.onrecord.query.compare.Days.Tally;
import io.onrecord.query.count.RollUp;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what was said by day, out of the roll-ups alone. What is undated is counted whatever the bounds in time. */
@ApplicationScoped
class CountDays {
    /** The one item of what the others are a part of. */
    private static final String ALL = "'all'";

    private final Database database;

    CountDays(Database database) {
        this.database = database;
    }

    /** Of each item that has anything, by its id. */
    Map<String, Days> items(Question asked) {
        return rows(items(asked.of(), asked.ids(), asked.filter())).stream()
                .collect(Collectors.groupingBy(Row::item, Collectors.collectingAndThen(Collectors.toList(), Days::of)));
    }

    /** Of everything that fits the filters, between two days. */
    Days all(Filter filter, LocalDate from, LocalDate to) {
        return Days.of(rows(all(filter.between(from, to))));
    }

    static Sql items(Of of, List<String> ids, Filter filter) {
        String table = RollUp.by(
                of == Of.TOPICS || filter.topics() != null,
                of == Of.SPEAKERS || filter.speaker() != null,
                of == Of.OUTLETS || filter.outlet() != null,
                filter.kind() != null);
        return grouped(of.only(fitting(of.item(), table, filter), ids));
    }

    static Sql all(Filter filter) {
        return grouped(fitting(ALL, RollUp.of(filter), filter));
    }

    private static Sql fitting(String item, String table, Filter filter) {
        Sql sql = Conditions.onRollUp(
                Sql.of("SELECT " + item + " AS item, d.day, sum(d.echoes) AS echoes, sum(d.statements) AS statements"
                        + " FROM " + table + " d"),
                filter);
        return filter.topics() == null
                ? sql
                : sql.where("d.topic_id = ?", filter.topics().getFirst());
    }

    /** Rows that count nothing any more would lengthen the time. */
    private static Sql grouped(Sql sql) {
        return sql.where("d.statements > 0").add("GROUP BY 1, 2");
    }

    private List<Row> rows(Sql sql) {
        return database.list(
                sql,
                row -> new Row(
                        row.text("item"),
                        row.dateOrNull("day"),
                        new Tally(row.number("echoes"), row.number("statements"))));
    }
}
