package io.onrecord.query.facet;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * The queries for facets. Each looks at no more rows than it says, or at the coarse counts of some days, and counts what it saw: first
 * one row with how many rows that were, under {@link #ROWS}, and how many statements they stand for; one with how many of those
 * that have the words were looked at, under {@link #WORDS}, where that is not the same; and a row for each value of each facet.
 */
final class Looked {
    static final String ROWS = "rows";
    static final String WORDS = "words";
    static final String SPEAKER = "speaker";
    static final String TOPIC = "topic";
    static final String OUTLET = "outlet";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String MONTH = "month";

    /** Values of a facet; of months all are needed to make years of. */
    static final int TOP = 10;

    /** One more than are looked at of those that have the words. */
    static final int WORDED = 5_001;

    private Looked() {}

    /**
     * At the statements themselves. A word may be in millions of them, and what else is asked for in none of those: so only the
     * first to have the words are looked at, unless there are few anyway.
     */
    static Sql atStatements(Filter filter, boolean rareTopics, int most) {
        boolean byWords = filter.q() != null && filter.article() == null && filter.echo() == null && !rareTopics;
        Sql sql = Sql.of("WITH");
        if (byWords) {
            sql.add(
                            "worded AS MATERIALIZED (SELECT s.id, s.speaker_id, s.outlet, s.kind, s.status, s.published_on, s.sort_on,")
                    .add("s.is_first, s.recorded_at FROM statement s")
                    .add(Conditions.onStatements(Sql.of(""), filter.indexed()))
                    .add("LIMIT ?),", WORDED);
        }
        sql.add("looked AS MATERIALIZED (")
                .add("SELECT s.id, s.speaker_id, s.outlet, s.kind, s.status, s.published_on AS day, 1 AS n FROM")
                .add((byWords ? "worded" : "statement") + " s")
                .add(
                        filter.isRolledUpNow() && filter.topics() != null
                                ? ofTopics(filter, filter.topics(), most)
                                : Conditions.onStatements(
                                        Sql.of(""), byWords ? filter.saying(null) : filter, rareTopics))
                .add("LIMIT ?)", most);
        common(sql);
        if (byWords) {
            sql.add("UNION ALL SELECT '" + WORDS + "', '', count(*), 0 FROM worded");
        }
        facet(sql, STATUS, "status", TOP);
        sql.add("UNION ALL (SELECT '" + TOPIC + "', l.above_id, 0, count(DISTINCT looked.id) FROM looked")
                .add(
                        "JOIN statement_topic st ON st.statement_id = looked.id JOIN topic_lineage l ON l.topic_id = st.topic_id")
                .add("JOIN topic t ON t.id = l.above_id AND NOT t.removed");
        if (filter.topics() != null) {
            sql.add("WHERE l.above_id = ANY (?)", (Object) Conditions.array(filter.topics()));
        }
        return sql.add("GROUP BY 2 ORDER BY 4 DESC, 2 LIMIT ?)", TOP);
    }

    /** At the status of the newest, as an index leads to them. */
    static Sql newest(Filter filter, int most) {
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (SELECT s.status, 1 AS n FROM statement s");
        if (filter.topics() == null) {
            Conditions.onStatements(sql, filter).add("ORDER BY s.sort_on DESC LIMIT ?", most);
        } else {
            sql.add(ofTopics(filter, filter.topics(), most));
        }
        sql.add(") SELECT '" + ROWS + "' AS facet, '' AS value, count(*) AS seen, count(*) AS statements FROM looked");
        facet(sql, STATUS, "status", TOP);
        return sql;
    }

    /** Some or all of what fits, the newest of each topic: its index has speaker and day too. */
    private static Sql ofTopics(Filter filter, List<String> topics, int most) {
        return Sql.of("WHERE s.id = ANY (ARRAY (SELECT DISTINCT l.statement_id FROM unnest(?) AS wanted (id)", (Object)
                        Conditions.array(topics))
                .add("CROSS JOIN LATERAL (")
                .add(Conditions.onWantedTopic("t.statement_id", filter).add("ORDER BY t.sort_on DESC LIMIT ?", most))
                .add(") l LIMIT ?))", most);
    }

    /** By kind and by month alone, where the coarse counts of some days tell: they have three rows for each day. */
    static Optional<Sql> inTime(Filter filter) {
        if (Counted.isOfSeveral(filter)) {
            return Optional.empty();
        }
        Sql rows = Conditions.onDatedRollUp(
                Sql.of("SELECT d.kind, d.day, " + Conditions.counted(filter) + " AS n FROM " + RollUp.of(filter)
                        + " d"),
                filter);
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (")
                .add(ofTopic(rows, filter))
                .add(")");
        inTime(sql);
        return Optional.of(sql);
    }

    private static Sql ofTopic(Sql sql, Filter filter) {
        return filter.topics() == null
                ? sql
                : sql.where("d.topic_id = ?", filter.topics().getFirst());
    }

    /** At the roll-up by day, or at that by topic where one is asked for; at rows that count something. */
    static Sql atRollUp(Filter filter, int most) {
        Sql rows = Conditions.onDatedRollUp(
                        Sql.of("SELECT d.speaker_id, d.outlet, d.kind, d.day, " + Conditions.counted(filter)
                                + " AS n FROM " + RollUp.by(filter.topics() != null, true, true, true) + " d"),
                        filter)
                .where(Conditions.counted(filter) + " > 0");
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (")
                .add(ofTopic(rows, filter))
                .add("LIMIT ?)", most);
        common(sql);
        return sql;
    }

    /** What is about each topic, at the coarsest roll-up by topic that can tell. */
    static Sql topicsAtRollUp(Filter filter, int most) {
        String table = RollUp.by(true, filter.speaker() != null, filter.outlet() != null, filter.kind() != null);
        Sql rows = Conditions.onDatedRollUp(
                        Sql.of("SELECT d.topic_id, " + Conditions.counted(filter) + " AS n FROM " + table + " d"),
                        filter)
                .where(Conditions.counted(filter) + " > 0");
        if (filter.topics() != null) {
            rows.where("d.topic_id = ANY (?)", (Object) Conditions.array(filter.topics()));
        }
        return Sql.of("WITH looked AS MATERIALIZED (")
                .add(rows)
                .add(isOverAll(filter) ? "ORDER BY d.day DESC" : "")
                .add("LIMIT ?)", most)
                .add("SELECT '" + ROWS + "' AS facet, '' AS value, count(*) AS seen, 0 AS statements FROM looked")
                .add("UNION ALL (SELECT '" + TOPIC + "', topic_id, 0, sum(n) FROM looked")
                .add("JOIN topic t ON t.id = topic_id AND NOT t.removed")
                .add("GROUP BY 2 HAVING sum(n) > 0 ORDER BY 4 DESC, 2 LIMIT ?)", TOP);
    }

    /** Whether topics are counted over all speakers and outlets, which an index has by day. */
    static boolean isOverAll(Filter filter) {
        return filter.speaker() == null && filter.outlet() == null;
    }

    private static void common(Sql sql) {
        inTime(sql);
        facet(sql, SPEAKER, "coalesce(speaker_id::text, '" + Given.UNKNOWN + "')", TOP);
        facet(sql, OUTLET, "coalesce(outlet, '" + Given.UNKNOWN + "')", TOP);
    }

    /** All of them, by kind and by month. */
    static void inTime(Sql sql) {
        sql.add("SELECT '" + ROWS
                + "' AS facet, '' AS value, count(*) AS seen, coalesce(sum(n), 0) AS statements FROM looked");
        facet(sql, KIND, "kind", TOP);
        sql.add("UNION ALL (SELECT '" + MONTH + "', to_char(month, 'YYYY-MM'), 0, n FROM")
                .add(
                        "(SELECT date_trunc('month', day::timestamp) AS month, sum(n) AS n FROM looked WHERE day IS NOT NULL")
                .add("GROUP BY 1 HAVING sum(n) > 0) months)");
    }

    private static void facet(Sql sql, String name, String value, int most) {
        sql.add("UNION ALL (SELECT '" + name + "', " + value + ", 0, sum(n) FROM looked")
                .add("GROUP BY 2 HAVING sum(n) > 0 AND " + value + " IS NOT NULL ORDER BY 4 DESC, 2 LIMIT ?)", most);
    }
}
