package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Speakers of whom nothing may come into the record. */
public final class TakenDown {
    private TakenDown() {}

    /** Those among them that a take-down names, which nobody has lifted. */
    public static Set<UUID> among(Connection connection, Collection<UUID> speakers) throws SQLException {
        var down = new HashSet<UUID>();
        if (speakers.isEmpty()) {
            return down;
        }
        try (var select = connection.prepareStatement("""
                SELECT t.id FROM takedown_target t JOIN takedown d ON d.id = t.takedown_id
                WHERE t.id = ANY (?) AND d.kind = 'SPEAKER'""")) {
            select.setArray(1, Arrays.ids(connection, speakers));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    down.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return down;
    }
}
