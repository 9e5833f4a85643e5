package io.onrecord.extract.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What one replica at a time does. */
public final class Turn {
    private Turn() {}

    /**
     * Whether no other replica is at it; until the transaction ends none will be.
     *
     * @param lock the advisory lock that stands for it
     */
    public static boolean isMine(Connection connection, long lock) throws SQLException {
        try (var select = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, lock);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
