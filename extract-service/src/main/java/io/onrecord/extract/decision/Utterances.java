package io.onrecord.extract.decision;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which statements people have said to be the same utterance, and which not.
 *
 * @param same by the two
 */
public record Utterances(Map<Set<UUID>, Boolean> same) {
    /** All that are in force; there are as many as people have made by hand. */
    public static Utterances inForce(Connection connection) throws SQLException {
        var same = new HashMap<Set<UUID>, Boolean>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("""
                        SELECT statement_id, other_statement, kind = 'SAME_UTTERANCE' FROM correction
                        WHERE kind IN ('SAME_UTTERANCE', 'OTHER_UTTERANCE') AND undone_at IS NULL ORDER BY number""")) {
            while (rows.next()) {
                same.put(Set.of(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)), rows.getBoolean(3));
            }
        }
        return new Utterances(Map.copyOf(same));
    }
}
