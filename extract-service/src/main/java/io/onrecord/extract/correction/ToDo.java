package io.onrecord.extract.correction;

import io.onrecord.contracts.CorrectionKind;
import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that nobody has carried out, or taken back.
 *
 * @param article null of one that is about speakers
 * @param statement as it is now; null when it is not there
 */
record ToDo(
        UUID id,
        CorrectionKind kind,
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID other,
        boolean isUndone) {
    private static final int AT_ONCE = 50;

    /**
     * The first of them.
     *
     * @param but those that wait because they have failed
     */
    static List<ToDo> some(Connection connection, Collection<UUID> but) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, article_id, statement_now, other_now, undone_at IS NOT NULL FROM correction
                WHERE handled_at IS NULL AND id <> ALL (?) ORDER BY number LIMIT ?""")) {
            select.setArray(1, Arrays.ids(connection, but));
            select.setInt(2, AT_ONCE);
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
