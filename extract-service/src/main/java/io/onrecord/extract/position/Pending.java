package io.onrecord.extract.position;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which statements are to be compared with what their speaker said before and after: what there is to do stands in the record. */
public final class Pending {
    private static final String ADD = """
            INSERT INTO position_pending (article_id, statement_id)
            SELECT article_id, id FROM statement WHERE id = ANY (?) AND is_first AND speaker_id IS NOT NULL AND published_on IS NOT NULL
            ORDER BY id ON CONFLICT ON CONSTRAINT position_pending_pkey DO UPDATE SET statement_id = excluded.statement_id""";

    /** A mark that was put anew while its statement was compared stays: what it was put for has not been seen. */
    private static final String DONE = """
            DELETE FROM position_pending p USING unnest(?::uuid[], ?::text[]) AS seen (id, version)
            WHERE p.statement_id = seen.id AND p.xmin::text = seen.version""";

    private Pending() {}

    /**
     * That a statement is to be compared.
     *
     * @param version changes whenever the mark is put anew
     */
    record Mark(UUID statement, String version) {}

    /** These have become the first of their echo, or have other topics. What is not the first of an echo is left out. */
    public static void add(Connection connection, Collection<UUID> statements) throws SQLException {
        update(connection, ADD, statements);
    }

    /** These are the first of an echo no more: positions go by first statements alone. */
    public static void drop(Connection connection, Collection<UUID> statements) throws SQLException {
        update(connection, "DELETE FROM position_pending WHERE statement_id = ANY (?)", statements);
        update(connection, "DELETE FROM position_change WHERE earlier_id = ANY (?)", statements);
        update(connection, "DELETE FROM position_change WHERE later_id = ANY (?)", statements);
    }

    static void done(Connection connection, List<Mark> marks) throws SQLException {
        try (var delete = connection.prepareStatement(DONE)) {
            delete.setArray(1, Arrays.ids(connection, statements(marks)));
            delete.setArray(
                    2,
                    Arrays.texts(connection, marks.stream().map(Mark::version).toList()));
            delete.executeUpdate();
        }
    }

    static List<UUID> statements(List<Mark> marks) {
        return marks.stream().map(Mark::statement).toList();
    }

    static List<Mark> some(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT statement_id, xmin::text FROM position_pending ORDER BY statement_id LIMIT ?")) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<Mark>();
                while (rows.next()) {
                    all.add(new Mark(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return all;
            }
        }
    }

    private static void update(Connection connection, String sql, Collection<UUID> statements) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, Arrays.ids(connection, statements));
            update.executeUpdate();
        }
    }
}
