package io.onrecord.extract.speaker;

import io.onrecord.extract.database.Arrays;
import io.onrecord.extract.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Speakers of whom nothing may come into the record. */
public final class TakenDown {
    private TakenDown() {}

    /** Those among them that a take-down names, which nobody has lifted. */
    public static Set<UUID> among(Connection connection, Collection<UUID> speakers) throws SQLException {
        return speakers.isEmpty()
                ? Set.of()
                : Set.copyOf(Sql.ids(
                        connection,
                        "SELECT DISTINCT id FROM takedown_speaker WHERE id = ANY (?)",
                        Arrays.ids(connection, speakers)));
    }
}
