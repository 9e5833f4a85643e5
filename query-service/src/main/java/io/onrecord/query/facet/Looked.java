package io.onrecord.query.facet;

import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries for facets. Each looks at no more rows than it says, whatever the record holds, and counts what it saw: first
 * one row with how many rows that were, under {@link #ROWS}, and how many statements they stand for; then a row for each
 * value of each facet.
 */
final class Looked {
    static final String ROWS = "rows";
    static final String SPEAKER = "speaker";
    static final String TOPIC = "topic";
    static final String OUTLET = "outlet";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String MONTH = "month";

    /** Values of a facet; months are all needed to make years of. */
    static final int TOP = 10;

    private static final int ALL = 100_000;

    private Looked() {}

    /** At the statements themselves, through conditions that are already there. */
    static Sql atStatements(Sql conditions, int most, @Nullable List<String> topics) {
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (")
                .add(
                        "SELECT s.id, s.speaker_id, s.outlet, s.kind, s.status, s.published_on AS day, 1 AS n FROM statement s")
                .add(conditions)
                .add("LIMIT ?)", most);
        common(sql);
        facet(sql, STATUS, "status", TOP);
        sql.add("UNION ALL (SELECT '" + TOPIC + "', l.above_id, 0, count(DISTINCT looked.id) FROM looked")
                .add(
                        "JOIN statement_topic st ON st.statement_id = looked.id JOIN topic_lineage l ON l.topic_id = st.topic_id")
                .add("JOIN topic t ON t.id = l.above_id AND NOT t.removed");
        if (topics != null) {
            sql.add("WHERE l.above_id = ANY (?)", (Object) Conditions.array(topics));
        }
        return sql.add("GROUP BY 2 ORDER BY 4 DESC, 2 LIMIT ?)", TOP);
    }

    /** At the roll-up by day, or at that by topic where one is asked for. */
    static Sql atRollUp(Filter filter, int most) {
        boolean byTopic = filter.topics() != null;
        Sql rows = Conditions.onDatedRollUp(
                Sql.of("SELECT d.speaker_id, d.outlet, d.kind, d.day, " + Conditions.counted(filter) + " AS n FROM "
                        + (byTopic ? "topic_day" : "statement_day") + " d"),
                filter);
        if (filter.topics() != null) {
            rows.where("d.topic_id = ?", filter.topics().getFirst());
        }
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (").add(rows).add("LIMIT ?)", most);
        common(sql);
        return sql;
    }

    /** What is about each topic, at the roll-up by topic. */
    static Sql topicsAtRollUp(Filter filter, int most) {
        Sql rows = Conditions.onDatedRollUp(
                Sql.of("SELECT d.topic_id, " + Conditions.counted(filter) + " AS n FROM topic_day d"), filter);
        if (filter.topics() != null) {
            rows.where("d.topic_id = ANY (?)", (Object) Conditions.array(filter.topics()));
        }
        return Sql.of("WITH looked AS MATERIALIZED (")
                .add(rows)
                .add("LIMIT ?)", most)
                .add("SELECT '" + ROWS + "' AS facet, '' AS value, count(*) AS seen, 0 AS statements FROM looked")
                .add("UNION ALL (SELECT '" + TOPIC + "', topic_id, 0, sum(n) FROM looked")
                .add("JOIN topic t ON t.id = topic_id AND NOT t.removed")
                .add("GROUP BY 2 HAVING sum(n) > 0 ORDER BY 4 DESC, 2 LIMIT ?)", TOP);
    }

    private static void common(Sql sql) {
        inTime(sql);
        facet(sql, SPEAKER, "coalesce(speaker_id::text, '" + Given.UNKNOWN + "')", TOP);
        facet(sql, OUTLET, "coalesce(outlet, '" + Given.UNKNOWN + "')", TOP);
    }

    /** All, by kind and by month. */
    static void inTime(Sql sql) {
        sql.add("SELECT '" + ROWS
                + "' AS facet, '' AS value, count(*) AS seen, coalesce(sum(n), 0) AS statements FROM looked");
        facet(sql, KIND, "kind", TOP);
        facet(sql, MONTH, "to_char(day, 'YYYY-MM')", ALL);
    }

    private static void facet(Sql sql, String name, String value, int most) {
        sql.add("UNION ALL (SELECT '" + name + "', " + value + ", 0, sum(n) FROM looked")
                .add("GROUP BY 2 HAVING sum(n) > 0 AND " + value + " IS NOT NULL ORDER BY 4 DESC, 2 LIMIT ?)", most);
    }
}
