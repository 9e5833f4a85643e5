package io.onrecord.extract.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Runs work in one transaction, again when the database had to choose between two. */
@ApplicationScoped
public class Transactions {
    private static final int ATTEMPTS = 8;

    /** Serialisation failure, deadlock; and that a key is there, which ON CONFLICT may meet too while its index is made anew. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40001", "40P01", "23505");

    private final AgroalDataSource record;

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    Transactions(AgroalDataSource record) {
        this.record = record;
    }

    /** All of the work or nothing. It may be done more than once, so it must have no effect but on the connection. */
    public <T> T run(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !LOST_TO_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = record.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        }
    }

    /** The failure that led here is the one to be told, not that of a broken connection. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException alreadyBroken) {
            // The database has rolled back by itself.
        }
    }

    private static void pause(int attempt) throws SQLException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for another transaction", e);
        }
    }
}
