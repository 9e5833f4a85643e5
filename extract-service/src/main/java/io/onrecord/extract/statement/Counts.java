package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The counts that pages show, brought in step with the statements of one article. */
public final class Counts {
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
                FROM statement s JOIN statement_topic t ON t.statement_id = s.id
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
     * Writes what has changed, each row in its turn, so that two transactions never wait for each other. A row is begun with
     * what is added and at least zero, because the table refuses less before it looks whether there is one already.
     */
    public void write(Connection connection) throws SQLException {
        try (var statements = connection.prepareStatement("""
                        INSERT INTO statement_day AS d (day, outlet, speaker_id, kind, statements, echoes)
                        VALUES (?, ?, ?, ?, greatest(?, 0), greatest(?, 0))
                        ON CONFLICT (day, outlet, speaker_id, kind) DO UPDATE SET statements = d.statements + ?, echoes = d.echoes + ?""");
                var topics = connection.prepareStatement("""
                        INSERT INTO topic_day AS d (day, outlet, speaker_id, kind, statements, echoes, topic_id)
                        VALUES (?, ?, ?, ?, greatest(?, 0), greatest(?, 0), ?)
                        ON CONFLICT (day, outlet, speaker_id, topic_id, kind) DO UPDATE SET statements = d.statements + ?,
                            echoes = d.echoes + ?""")) {
            for (var entry : change.entrySet()) {
                var by = entry.getValue();
                var count = entry.getKey();
                if (!by.isNone() && count.topic() == null) {
                    common(statements, count, by);
                    statements.setInt(7, by.statements());
                    statements.setInt(8, by.echoes());
                    statements.addBatch();
                } else if (!by.isNone()) {
                    common(topics, count, by);
                    topics.setString(7, count.topic());
                    topics.setInt(8, by.statements());
                    topics.setInt(9, by.echoes());
                    topics.addBatch();
                }
            }
            statements.executeBatch();
            topics.executeBatch();
        }
        clear(connection);
    }

    private static void common(PreparedStatement insert, Count count, Much by) throws SQLException {
        insert.setObject(1, count.day(), Types.DATE);
        insert.setString(2, count.outlet());
        insert.setObject(3, count.speaker(), Types.OTHER);
        insert.setString(4, count.kind());
        insert.setInt(5, by.statements());
        insert.setInt(6, by.echoes());
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
