package io.onrecord.query.position;

import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.Position.Entry;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.query.filter.Conditions;
import io.onrecord.query.filter.Filter;
import io.onrecord.query.page.Cursor;
import io.onrecord.query.page.PageRequest;
import io.onrecord.query.sql.Database;
import io.onrecord.query.sql.Row;
import io.onrecord.query.sql.Sql;
import io.onrecord.query.statement.ByDay;
import io.onrecord.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a position, the newest first, what is undated last. The roll-up by day, outlet and kind says where its utterances are;
 * so a page costs what it shows, however much else the speaker has said.
 */
@ApplicationScoped
class Positions {
    /** What its cursors are of. */
    static final String LIST = "position";

    /**
     * What is counted there is found by the index on speaker, day, outlet and kind. Its topics are read at once: looked for one
     * by one, a topic with many below it would cost as many look-ups for each statement.
     */
    private static final String OF_DAYS = """
            SELECT s.id, s.sort_on::text AS sort_key, s.article_id, s.ordinal FROM days d
            CROSS JOIN LATERAL (SELECT n.id, n.published_on AS sort_on, n.article_id, n.ordinal FROM statement n WHERE n.is_first AND n.speaker_id = ? AND n.published_on = d.day
                AND coalesce(n.outlet, '') = d.outlet AND n.kind = d.kind
                AND ARRAY (SELECT t.topic_id FROM statement_topic t WHERE t.article_id = n.article_id AND t.statement_id = n.id) && ?) s
            """;

    private static final String UNDATED = """
            SELECT s.id, s.sort_on::text AS sort_key, s.article_id, s.ordinal FROM statement s""";

    private final Database database;
    private final Statements statements;
    private final Changes changes;

    /** Where an utterance stands. */
    private record Place(UUID id, String day, UUID article, int ordinal) {
        static Place read(Row row) throws SQLException {
            return new Place(row.id("id"), row.text("sort_key"), row.id("article_id"), row.integer("ordinal"));
        }
    }

    Positions(Database database, Statements statements, Changes changes) {
        this.database = database;
        this.statements = statements;
        this.changes = changes;
    }

    /**
     * Of a speaker.
     *
     * @param topics the topic and all below it
     * @param filter of first statements, with both
     */
    Position of(UUID speaker, List<String> topics, Filter filter, PageRequest page) {
        long echoes = database.first(
                        rolledUp(
                                "SELECT coalesce(sum(d.echoes), 0) AS echoes FROM " + counts(filter) + " d",
                                topics,
                                filter),
                        row -> row.number("echoes"))
                .orElse(0L);
        var cut = page.cut(
                places(speaker, topics, filter, page),
                places -> places,
                last -> page.at(last.day(), last.article(), last.ordinal()));
        return new Position(speaker, topics.getFirst(), echoes, entries(topics, cut.items()), cut.next());
    }

    /** All that was ever said on it is one row, which the loudest have said on thousands of days. */
    private static String counts(Filter filter) {
        boolean ever = !filter.dated() && filter.outlet() == null && filter.kind() == null;
        return ever ? "count_by_topic_speaker" : "topic_day";
    }

    private List<Entry> entries(List<String> topics, List<Place> places) {
        var ids = places.stream().map(Place::id).toList();
        List<StatementSummary> said = statements.these(ids);
        var changed = changes.toLater(ids, topics);
        return said.stream()
                .map(one -> new Entry(one, changed.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<Place> places(UUID speaker, List<String> topics, Filter filter, PageRequest page) {
        @Nullable Cursor after = page.after();
        var places = new ArrayList<Place>();
        if (after == null || !after.day().equals(Cursor.UNDATED)) {
            places.addAll(database.list(dated(speaker, topics, filter, after, page.rows()), Place::read));
        }
        if (places.size() < page.rows() && !filter.dated()) {
            places.addAll(database.list(undated(filter, after, page.rows() - places.size()), Place::read));
        }
        return places;
    }

    /** Each row of the roll-up stands for one utterance at least, so as many rows as are wanted will do. */
    private static Sql dated(UUID speaker, List<String> topics, Filter filter, @Nullable Cursor after, int rows) {
        Sql days = days(topics, filter);
        if (after == null) {
            days.where("d.day IS NOT NULL");
        } else {
            days.where("d.day < ?::date", after.day());
        }
        Sql sql = Sql.of("WITH days AS ((")
                .add(days)
                .add("ORDER BY d.day DESC NULLS LAST FETCH FIRST ? ROWS WITH TIES)", rows);
        if (after != null) {
            sql.add("UNION ALL (")
                    .add(days(topics, filter).where("d.day = ?::date", after.day()))
                    .add(")");
        }
        return ByDay.page(sql.add(")").add(OF_DAYS, speaker, Conditions.array(topics)), "s", after, rows);
    }

    private static Sql days(List<String> topics, Filter filter) {
        return rolledUp("SELECT d.day, coalesce(d.outlet, '') AS outlet, d.kind FROM topic_day d", topics, filter);
    }

    private static Sql rolledUp(String select, List<String> topics, Filter filter) {
        Sql sql = Conditions.onRollUp(Sql.of(select), filter.anyTime())
                .where("d.topic_id = ?", topics.getFirst())
                .where("d.echoes > 0");
        return filter.dated() ? Conditions.days(sql, filter, "d.day") : sql;
    }

    private static Sql undated(Filter filter, @Nullable Cursor after, int rows) {
        Sql sql = Conditions.onStatements(Sql.of(UNDATED), filter).where("s.sort_on = '-infinity'");
        return ByDay.page(sql, "s", after, rows);
    }
}
