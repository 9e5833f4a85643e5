package io.onrecord.ingest.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends connections, and turns their failures into one that says what could not be done. */
@ApplicationScoped
public class Database {
    private final DataSource source;

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Each statement of the work is a transaction of its own, unless whoever calls is in one.
     *
     * @param complaint said when it fails
     * @throws IllegalStateException when it fails
     */
    public <T> T call(String complaint, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(complaint, failure);
        }
    }

    /**
     * Whether something failed because the database cannot be reached or has no room, and not for what was asked. What is rolled back
     * without a word of the database has lost it at its end.
     */
    public static boolean isAway(Throwable failure) {
        boolean rolledBack = false;
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                @Nullable String state = sql.getSQLState();
                // Who waits for a connection in vain is told without a state.
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
            rolledBack |= at instanceof RollbackException;
        }
        return rolledBack;
    }

    /** As the driver takes it. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
