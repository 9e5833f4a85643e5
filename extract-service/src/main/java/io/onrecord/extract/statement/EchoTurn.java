package io.onrecord.extract.statement;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whose turn it is to change statements that may be of one echo: many who write and remove whole articles at a time, or the
 * one who puts echoes together. Locks are taken in the order article, echoes, topics.
 */
public final class EchoTurn {
    /** Of an advisory lock. */
    private static final long LOCK = 0x6563_686f_6573L;

    private EchoTurn() {}

    /** Until the transaction ends nobody puts echoes together. */
    public static void share(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock_shared");
    }

    /** Until the transaction ends nobody else changes statements. */
    public static void alone(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock");
    }

    private static void lock(Connection connection, String how) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT " + how + "(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }
}
