package io.onrecord.query.facet;

import io.onrecord.query.count.RollUp;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.filter.Given;
import io.onrecord.query.sql.Sql;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where all is asked for, or all of one speaker, topic or outlet, the coarse counts know every facet but the status, exactly.
 * Rows as those of {@link Looked}.
 */
final class Counted {
    private Counted() {}

    static Optional<Sql> of(Filter filter) {
        if (filter.dated() || filter.kind() != null) {
            return Optional.empty();
        }
        return isOfSeveral(filter) ? Optional.empty() : Optional.of(query(filter));
    }

    /** Whether more than one of speaker, topic and outlet is asked for: that only the fine counts tell. */
    static boolean isOfSeveral(Filter filter) {
        return Stream.of(filter.speaker(), filter.topics(), filter.outlet())
                        .filter(Objects::nonNull)
                        .count()
                > 1;
    }

    private static Sql query(Filter filter) {
        Sql days = where(Sql.of(select("d.kind, d.day", filter, RollUp.of(filter))), filter);
        Sql sql = Sql.of("WITH looked AS MATERIALIZED (").add(days).add(")");
        Looked.inTime(sql);
        best(
                sql,
                Looked.SPEAKER,
                "coalesce(d.speaker_id::text, '" + Given.UNKNOWN + "')",
                "d.speaker_id",
                speakers(filter),
                filter);
        best(sql, Looked.OUTLET, "coalesce(d.outlet, '" + Given.UNKNOWN + "')", "d.outlet", outlets(filter), filter);
        topics(sql, filter);
        return sql;
    }

    private static String speakers(Filter filter) {
        return filter.topics() != null
                ? "count_by_topic_speaker"
                : filter.outlet() != null ? "count_by_speaker_outlet" : "count_by_speaker";
    }

    private static String outlets(Filter filter) {
        return filter.topics() != null
                ? "count_by_topic_outlet"
                : filter.speaker() != null ? "count_by_speaker_outlet" : "count_by_outlet";
    }

    /** What is about a topic below the one asked for is about that one, too. */
    private static void topics(Sql sql, Filter filter) {
        String table = filter.speaker() != null
                ? "count_by_topic_speaker"
                : filter.outlet() != null ? "count_by_topic_outlet" : "count_by_topic";
        Sql rows = Sql.of("SELECT '" + Looked.TOPIC + "', d.topic_id, 0, " + Conditions.counted(filter) + " FROM "
                + table + " d JOIN topic t ON t.id = d.topic_id AND NOT t.removed");
        if (filter.topics() == null) {
            where(rows, filter);
        } else {
            rows.where("d.topic_id = ANY (?)", (Object) Conditions.array(filter.topics()));
        }
        sql.add("UNION ALL (")
                .add(rows.where(Conditions.counted(filter) + " > 0"))
                .add("ORDER BY 4 DESC, 2 LIMIT ?)", Looked.TOP);
    }

    private static void best(Sql sql, String facet, String value, String key, String table, Filter filter) {
        String counted = Conditions.counted(filter);
        sql.add("UNION ALL (SELECT '" + facet + "', " + value + ", 0, " + counted + " FROM " + table + " d")
                .add(where(Sql.of(""), filter).where(counted + " > 0"))
                .add("ORDER BY " + counted + " DESC, " + key + " DESC LIMIT ?)", Looked.TOP);
    }

    private static String select(String columns, Filter filter, String table) {
        return "SELECT " + columns + ", " + Conditions.counted(filter) + " AS n FROM " + table + " d";
    }

    private static Sql where(Sql sql, Filter filter) {
        Conditions.match(sql, "d.speaker_id", filter.speaker());
        Conditions.match(sql, "d.outlet", filter.outlet());
        @Nullable
        String topic = filter.topics() == null ? null : filter.topics().getFirst();
        return topic == null ? sql : sql.where("d.topic_id = ?", topic);
    }
}
