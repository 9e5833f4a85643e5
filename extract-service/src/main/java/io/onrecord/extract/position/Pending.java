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
            INSERT INTO position_pending (statement_id)
            SELECT id FROM statement WHERE id = ANY (?) AND is_first AND speaker_id IS NOT NULL AND published_on IS NOT NULL
            ORDER BY id ON CONFLICT DO NOTHING""";

    private Pending() {}

    /** These have become the first of their echo, or have other topics. What is not the first of an echo is left out. */
    public static void add(Connection connection, Collection<UUID> statements) throws SQLException {
        update(connection, ADD, statements);
    }

    /** These are the first of an echo no more: positions go by first statements alone. */
    public static void drop(Connection connection, Collection<UUID> statements) throws SQLException {
        done(connection, statements);
        update(connection, "DELETE FROM position_change WHERE earlier_id = ANY (?)", statements);
        update(connection, "DELETE FROM position_change WHERE later_id = ANY (?)", statements);
    }

    static void done(Connection connection, Collection<UUID> statements) throws SQLException {
        update(connection, "DELETE FROM position_pending WHERE statement_id = ANY (?)", statements);
    }

    static List<UUID> some(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT statement_id FROM position_pending ORDER BY statement_id LIMIT ?")) {
            select.setInt(1, most);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<UUID>();
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
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
