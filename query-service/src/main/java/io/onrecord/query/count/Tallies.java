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

    /**
     * Of a moment of the past either what was there is counted, or what came since is taken from what is there now: whichever
     * had less time to grow. Both are looked at one by one.
     */
    private Sql query(Filter filter) {
        @Nullable Instant asOf = filter.asOf();
        if (!filter.isRolledUp() || (asOf != null && isEarly(asOf))) {
            return recount(filter);
        }
        return asOf == null ? rollUp(filter) : then(filter.now(), asOf);
    }

    /** Whether it is nearer to the beginning of the record than to its end; both ends are in an index. */
    private boolean isEarly(Instant asOf) {
        return database.first(
                        Sql.of(
                                "SELECT coalesce(?::timestamptz - min(recorded_at) < max(recorded_at) - ?, true) AS early"
                                        + " FROM statement",
                                asOf,
                                asOf),
                        row -> row.flag("early"))
                .orElse(true);
    }

    /** What the roll-ups count now, less what came since. */
    private static Sql then(Filter filter, Instant asOf) {
        return Sql.of("SELECT day, sum(statements) AS statements FROM (")
                .add(rollUp(filter))
                .add("UNION ALL SELECT day, -statements FROM (")
                .add(Conditions.recordedAfter(counting(filter), asOf).add("GROUP BY s.sort_on"))
                .add(") since) less GROUP BY day HAVING sum(statements) <> 0");
    }

    /** From the statements themselves, or an index of them: they are in order of the column that is counted by. */
    private static Sql recount(Filter filter) {
        return counting(filter).add("GROUP BY s.sort_on");
    }

    private static Sql counting(Filter filter) {
        Sql sql = Conditions.onStatements(
                Sql.of("SELECT nullif(s.sort_on, '-infinity') AS day, count(*) AS statements FROM statement s"),
                filter.anyTime());
        if (filter.from() != null) {
            sql.where("(s.sort_on = '-infinity' OR s.sort_on >= ?)", filter.from());
        }
        if (filter.to() != null) {
            sql.where("s.sort_on <= ?", filter.to());
        }
        return sql;
    }

    /** A topic's roll-up holds those of the topics below it, each once. */
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
}
