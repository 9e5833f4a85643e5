package io.onrecord.query.filter;

import io.onrecord.query.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters as conditions of a query. */
public final class Conditions {
    private Conditions() {}

    /** On table {@code statement s}. */
    public static Sql onStatements(Sql sql, Filter filter) {
        if (filter.topics() != null) {
            sql.where(
                    "EXISTS (SELECT FROM statement_topic t WHERE t.statement_id = s.id AND t.topic_id = ANY (?))",
                    (Object) array(filter.topics()));
        }
        return besides(place(sql, filter, "s"), filter);
    }

    /** The same by the quicker way to its topics, for a query that has an order of its own or none. */
    public static Sql onStatements(Sql sql, Filter filter, boolean rareTopics) {
        return rareTopics && filter.topics() != null
                ? onStatementsOfRareTopics(sql, filter, filter.topics())
                : onStatements(sql, filter);
    }

    /**
     * The same, by way of the topic: Postgres would walk through all statements in order to find the few that are about it,
     * since it cannot tell how far apart they lie.
     */
    private static Sql onStatementsOfRareTopics(Sql sql, Filter filter, List<String> topics) {
        sql.where(
                "s.id = ANY (ARRAY (SELECT t.statement_id FROM statement_topic t WHERE t.topic_id = ANY (?)))",
                (Object) array(topics));
        return besides(place(sql, filter, "s"), filter);
    }

    /** Columns of table {@code statement_topic t}, of what is about the topic {@code wanted.id} and fits. */
    public static Sql onWantedTopic(String columns, Filter filter) {
        String joined = needsStatement(filter) ? " JOIN statement s ON s.id = t.statement_id" : "";
        Sql sql =
                Sql.of("SELECT " + columns + " FROM statement_topic t" + joined).where("t.topic_id = wanted.id");
        return besides(place(sql, filter, "t"), filter);
    }

    /** Whether a filter asks for more than topic, speaker and time. */
    private static boolean needsStatement(Filter filter) {
        return !besides(Sql.of(""), filter).words().isBlank();
    }

    /** What the indexes of both tables lead with. */
    private static Sql place(Sql sql, Filter filter, String table) {
        match(sql, table + ".speaker_id", filter.speaker());
        return days(sql, filter, table + ".sort_on");
    }

    private static Sql besides(Sql sql, Filter filter) {
        match(sql, "s.outlet", filter.outlet());
        if (filter.kind() != null) {
            sql.where("s.kind = ?", filter.kind().name());
        }
        if (filter.status() != null) {
            sql.where("s.status = ?", filter.status().name());
        }
        if (filter.article() != null) {
            sql.where("s.article_id = ?", filter.article());
        }
        if (filter.echo() != null) {
            sql.where("s.echo_id = (SELECT e.echo_id FROM statement e WHERE e.id = ?)", filter.echo());
        }
        if (filter.first() != null) {
            sql.where(filter.first() ? "s.is_first" : "NOT s.is_first");
        }
        if (filter.q() != null) {
            sql.where("s.search @@ websearch_to_tsquery('english', ?)", filter.q());
        }
        if (filter.asOf() != null) {
            sql.where("s.recorded_at <= ?", filter.asOf()).where("s.sort_on <= ?", lastDay(filter.asOf()));
        }
        return sql;
    }

    /** On table {@code statement s}: what the record did not hold at this moment. */
    public static Sql recordedAfter(Sql sql, Instant moment) {
        return sql.where("(s.recorded_at > ? OR s.sort_on > ?)", moment, lastDay(moment));
    }

    /**
     * Nothing that was recorded by then has a later day, for ingest-service takes no article from further ahead than a day, of
     * whatever time zone. So a list begins there, and need not walk through all that came since.
     */
    private static LocalDate lastDay(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(2);
    }

    /** On a roll-up {@code d} by day, outlet, speaker and kind; what is undated stays in, whatever the bounds. */
    public static Sql onRollUp(Sql sql, Filter filter) {
        besidesTime(sql, filter);
        if (filter.from() != null) {
            sql.where("(d.day IS NULL OR d.day >= ?)", filter.from());
        }
        if (filter.to() != null) {
            sql.where("(d.day IS NULL OR d.day <= ?)", filter.to());
        }
        return sql;
    }

    /** The same with what is undated left out where there are bounds, as from a list. */
    public static Sql onDatedRollUp(Sql sql, Filter filter) {
        return days(besidesTime(sql, filter), filter, "d.day");
    }

    private static Sql besidesTime(Sql sql, Filter filter) {
        match(sql, "d.speaker_id", filter.speaker());
        match(sql, "d.outlet", filter.outlet());
        if (filter.kind() != null) {
            sql.where("d.kind = ?", filter.kind().name());
        }
        return sql;
    }

    /** How many statements one row of a roll-up {@code d} stands for. */
    public static String counted(Filter filter) {
        if (filter.first() == null) {
            return "d.statements";
        }
        return filter.first() ? "d.echoes" : "d.statements - d.echoes";
    }

    /** From first to last day, on a column that has {@code -infinity} where there is no day. */
    public static Sql days(Sql sql, Filter filter, String column) {
        if (filter.from() != null) {
            sql.where(column + " >= ?", filter.from());
        } else if (filter.to() != null) {
            sql.where(column + " > '-infinity'");
        }
        if (filter.to() != null) {
            sql.where(column + " <= ?", filter.to());
        }
        return sql;
    }

    /** A column that must equal something, or be unknown. */
    public static Sql match(Sql sql, String column, @Nullable Match<?> match) {
        if (match == null) {
            return sql;
        }
        return match.value() == null ? sql.where(column + " IS NULL") : sql.where(column + " = ?", match.value());
    }

    public static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
