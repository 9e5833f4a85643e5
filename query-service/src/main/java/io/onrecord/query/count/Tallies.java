package io.onrecord.query.count;

import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts statements by day. */
@ApplicationScoped
class Tallies {
    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /** From the roll-ups where they can tell. What is undated is counted whatever the bounds in time. */
    Series read(Filter filter) {
        return Series.of(
                database.list(query(filter), row -> new Series.Tally(row.dateOrNull("day"), row.number("statements"))));
    }

    static Sql query(Filter filter) {
        @Nullable Instant asOf = filter.asOf();
        return asOf == null || Source.of(filter) == Source.STATEMENT
                ? nowOrRecounted(filter)
                : then(filter.now(), asOf);
    }

    /** What the roll-ups count now, less what came since: that is little, and has an index. */
    private static Sql then(Filter filter, Instant asOf) {
        return Sql.of("SELECT day, sum(statements) AS statements FROM (")
                .add(nowOrRecounted(filter))
                .add("UNION ALL SELECT day, -statements FROM (")
                .add(Conditions.recordedAfter(counting(filter), asOf).add("GROUP BY s.published_on"))
                .add(") since) less GROUP BY day HAVING sum(statements) <> 0");
    }

    private static Sql nowOrRecounted(Filter filter) {
        return switch (Source.of(filter)) {
            case ROLL_UP -> rollUp(filter);
            case STATEMENT -> recount(filter);
        };
    }

    /** From the statements themselves. */
    static Sql recount(Filter filter) {
        return counting(filter).add("GROUP BY s.published_on");
    }

    private static Sql counting(Filter filter) {
        Sql sql = Conditions.onStatements(
                Sql.of("SELECT s.published_on AS day, count(*) AS statements FROM statement s"), filter.anyTime());
        if (filter.from() != null) {
            sql.where("(s.published_on IS NULL OR s.published_on >= ?)", filter.from());
        }
        if (filter.to() != null) {
            sql.where("(s.published_on IS NULL OR s.published_on <= ?)", filter.to());
        }
        return sql;
    }

    private static Sql rollUp(Filter filter) {
        Sql sql = Conditions.onRollUp(
                Sql.of("SELECT d.day, sum(" + Conditions.counted(filter) + ") AS statements FROM " + RollUp.of(filter)
                        + " d"),
                filter);
        if (filter.topics() != null) {
            sql.where("d.topic_id = ?", filter.topics().getFirst());
        }
        return sql.add("GROUP BY d.day");
    }

    /** Where the answer comes from. */
    enum Source {
        ROLL_UP,
        STATEMENT;

        /** A topic's roll-up holds those of the topics below it, each once. */
        static Source of(Filter filter) {
            return filter.isRolledUp() ? ROLL_UP : STATEMENT;
        }
    }
}
