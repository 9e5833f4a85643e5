package io.onrecord.extract.statement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The counts that pages show, brought in step with the statements of one article. */
public final class Counts {
    private static final String CHANGES = """
             FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                 AS c (day, outlet, speaker_id, topic_id, kind, statements, echoes, place) ORDER BY place""";

    private final SortedMap<Count, Much> change = new TreeMap<>();

    /**
     * By how much a row changes.
     *
     * @param echoes those of the statements that are the first of their echo
     */
    private record Much(int statements, int echoes) {
        Much plus(Much other) {
            return new Much(statements + other.statements, echoes + other.echoes);
        }

        boolean isNone() {
            return statements == 0 && echoes == 0;
        }
    }

    /** The article's statements as they are in the record now are counted no more. */
    public void subtractAll(Connection connection, UUID article) throws SQLException {
        change(connection, article, -1);
    }

    /** The article's statements as they are in the record now are counted. */
    public void addAll(Connection connection, UUID article) throws SQLException {
        change(connection, article, 1);
    }

    private void change(Connection connection, UUID article, int sign) throws SQLException {
        change(connection, article, sign, """
                SELECT published_on, outlet, speaker_id, NULL::text, kind, count(*), count(*) FILTER (WHERE is_first)
                FROM statement WHERE article_id = ? GROUP BY 1, 2, 3, 5""");
        change(connection, article, sign, """
                SELECT s.published_on, s.outlet, s.speaker_id, l.above_id, s.kind, count(DISTINCT s.id),
                    count(DISTINCT s.id) FILTER (WHERE s.is_first)
                FROM statement s JOIN statement_topic t ON t.article_id = s.article_id AND t.statement_id = s.id
                JOIN topic_lineage l ON l.topic_id = t.topic_id
                WHERE s.article_id = ? GROUP BY 1, 2, 3, 4, 5""");
    }

    private void change(Connection connection, UUID article, int sign, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, article);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var count = new Count(
                            rows.getObject(1, LocalDate.class),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5));
                    change.merge(count, new Much(sign * rows.getInt(6), sign * rows.getInt(7)), Much::plus);
                }
            }
        }
    }

    /**
     * Writes what has changed, each row in its turn, so that two transactions never wait each for the other. First each row is
     * there, then all of them change at once: the coarser counts, which follow every change, are changed once, in their order.
     */
    public void write(Connection connection) throws SQLException {
        write(connection, "statement_day", "day, outlet, speaker_id, kind", count -> count.topic() == null);
        write(connection, "topic_day", "day, outlet, speaker_id, topic_id, kind", count -> count.topic() != null);
        clear(connection);
    }

    private void write(Connection connection, String table, String keys, Predicate<Count> counted) throws SQLException {
        var changed = change.entrySet().stream()
                .filter(entry ->
                        counted.test(entry.getKey()) && !entry.getValue().isNone())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        write(
                connection,
                changed,
                "INSERT INTO " + table + " (" + keys + ", statements, echoes) SELECT " + keys + ", 0, 0 " + CHANGES
                        + " ON CONFLICT (" + keys + ") DO NOTHING");
        write(
                connection,
                changed,
                "INSERT INTO " + table + " AS d (" + keys + ", statements, echoes) SELECT " + keys
                        + ", statements, echoes " + CHANGES + " ON CONFLICT (" + keys
                        + ") DO UPDATE SET statements = d.statements + excluded.statements, echoes = d.echoes + excluded.echoes");
    }

    private static void write(Connection connection, List<Map.Entry<Count, Much>> changed, String sql)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setArray(
                    1,
                    array(connection, "date", changed, entry -> entry.getKey().day()));
            insert.setArray(
                    2,
                    array(connection, "text", changed, entry -> entry.getKey().outlet()));
            insert.setArray(
                    3,
                    array(connection, "uuid", changed, entry -> entry.getKey().speaker()));
            insert.setArray(
                    4,
                    array(connection, "text", changed, entry -> entry.getKey().topic()));
            insert.setArray(
                    5,
                    array(connection, "text", changed, entry -> entry.getKey().kind()));
            insert.setArray(
                    6,
                    array(connection, "int", changed, entry -> entry.getValue().statements()));
            insert.setArray(
                    7,
                    array(connection, "int", changed, entry -> entry.getValue().echoes()));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<Map.Entry<Count, Much>> changed,
            Function<Map.Entry<Count, Much>, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, changed.stream().map(value).toArray());
    }

    /** Every transaction removes the rows that it has emptied, so none but its own are empty. */
    private void clear(Connection connection) throws SQLException {
        if (change.values().stream().anyMatch(by -> by.statements() < 0)) {
            try (var delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM statement_day WHERE statements = 0");
                delete.executeUpdate("DELETE FROM topic_day WHERE statements = 0");
            }
        }
    }
}
