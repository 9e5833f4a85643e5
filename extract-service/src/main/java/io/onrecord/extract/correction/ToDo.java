package io.onrecord.extract.correction;

import io.onrecord.contracts.CorrectionKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that nobody has carried out, or taken back.
 *
 * @param article null of one that is about speakers
 */
record ToDo(
        UUID id,
        CorrectionKind kind,
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID other,
        boolean isUndone) {
    private static final int AT_ONCE = 50;

    /** The first of them. */
    static List<ToDo> some(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, article_id, statement_id, other_statement, undone_at IS NOT NULL FROM correction
                WHERE handled_at IS NULL ORDER BY number LIMIT ?""")) {
            select.setInt(1, AT_ONCE);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<ToDo>();
                while (rows.next()) {
                    all.add(new ToDo(
                            rows.getObject(1, UUID.class),
                            CorrectionKind.valueOf(rows.getString(2)),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, UUID.class),
                            rows.getBoolean(6)));
                }
                return all;
            }
        }
    }
}
