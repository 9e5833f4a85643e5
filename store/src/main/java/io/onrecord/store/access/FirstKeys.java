package io.onrecord.store.access;

import io.onrecord.store.access.KeyTable.Label;
import io.onrecord.store.access.KeyTable.Origin;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Sees to it that there is a key to begin with. Of several who look at the same time one makes it: they take turns by a lock
 * of the database.
 */
public final class FirstKeys {
    private static final String ADMIN = "admin";
    private static final long TURN = 0x6f6e7265636f7264L;

    private FirstKeys() {}

    /** Makes the key of the first administrator when there is none, nor ever was; it can be told this once only. */
    public static Optional<KeyText> adminIfNone(DataSource source, Instant now) throws SQLException {
        return inTurn(source, connection -> {
            if (hadAdmin(connection)) {
                return Optional.empty();
            }
            KeyText made = KeyText.random(new SecureRandom());
            KeyTable.put(
                    connection, made, new Label("first admin", Set.of(ADMIN), Origin.FIRST, "first start", null), now);
            return Optional.of(made);
        });
    }

    /**
     * Puts the operator's key of an administrator into force, and the one that the setting gave before out of it.
     *
     * @return false when this key was revoked, which a setting does not undo
     */
    public static boolean adminOfSetting(DataSource source, KeyText given, Instant now) throws SQLException {
        return inTurn(source, connection -> {
            String name = "admin of the setting " + given.id();
            KeyTable.put(connection, given, new Label(name, Set.of(ADMIN), Origin.SETTING, "the setting", null), now);
            if (!isInForce(connection, given, now)) {
                // The one before stays: without either nobody could get in.
                return false;
            }
            KeyTable.revokeOthers(connection, Origin.SETTING, Set.of(given.id()), now);
            return true;
        });
    }

    /**
     * Puts the keys of this machine into force, and the ones before out of it.
     *
     * @param commands of its commands, which take in
     * @param person of whoever sits at it, who may do everything
     * @return false when the commands' key is not in force any more, so that another is to be made
     */
    public static boolean machine(DataSource source, KeyText commands, KeyText person, Instant now)
            throws SQLException {
        return inTurn(source, connection -> {
            KeyTable.revokeOthers(connection, Origin.MACHINE, Set.of(commands.id(), person.id()), now);
            KeyTable.put(connection, commands, ofMachine("commands of this machine", "ingest"), now);
            KeyTable.put(connection, person, ofMachine("owner of this machine", ADMIN), now);
            return isInForce(connection, commands, now);
        });
    }

    private static Label ofMachine(String name, String scope) {
        return new Label(name, Set.of(scope), Origin.MACHINE, "./onrecord up", null);
    }

    private static boolean isInForce(Connection connection, KeyText key, Instant now) throws SQLException {
        return KeyTable.find(connection, key.id())
                .filter(stored -> stored.isOpenedBy(key, now))
                .isPresent();
    }

    private static boolean hadAdmin(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT EXISTS (SELECT 1 FROM api_key WHERE 'admin' = ANY (scopes))");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T inTurn(DataSource source, Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
                lock.setLong(1, TURN);
                lock.execute();
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
