package io.onrecord.store.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of keys. Each call is one statement on the connection given. */
public final class KeyTable {
    private static final String FIND =
            "SELECT name, secret_hash, scopes, expires_at, revoked_at IS NOT NULL FROM api_key WHERE id = ?";
    private static final String PUT = """
            INSERT INTO api_key (id, name, secret_hash, scopes, origin, made_by, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private KeyTable() {}

    /** Where a key comes from. */
    public enum Origin {
        /** Made when there was no key of an administrator. */
        FIRST,
        /** Given by the operator's setting. */
        SETTING,
        /** Of the machine itself, for its own commands. */
        MACHINE,
        /** Made by somebody who signed in. */
        PERSON
    }

    /**
     * What is kept of a key besides its id and hash.
     *
     * @param name 1 to 80 characters, unlike that of every key in force
     * @param scopes words of {@code read, ingest, correct, admin}
     * @param madeBy name of who makes it
     * @param expiresAt null for never
     */
    public record Label(
            String name,
            Set<String> scopes,
            Origin origin,
            String madeBy,
            @Nullable Instant expiresAt) {
        public Label {
            scopes = Set.copyOf(scopes);
        }
    }

    public static Optional<StoredKey> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(stored(id, row)) : Optional.empty();
            }
        }
    }

    /** Whether it was put there: not when there is one of its id, or one in force of its name. */
    public static boolean put(Connection connection, KeyText key, Label label, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setString(1, key.id());
            insert.setString(2, label.name());
            insert.setBytes(3, key.hash());
            insert.setArray(4, connection.createArrayOf("text", new TreeSet<>(label.scopes()).toArray()));
            insert.setString(5, label.origin().name());
            insert.setString(6, label.madeBy());
            insert.setObject(7, at(now));
            insert.setObject(8, label.expiresAt() == null ? null : at(label.expiresAt()));
            return insert.executeUpdate() == 1;
        }
    }

    /** Whether it was in force until now. */
    public static boolean revoke(Connection connection, String id, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")) {
            update.setObject(1, at(now));
            update.setString(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Takes those of one origin out of force, but for some. */
    static void revokeOthers(Connection connection, Origin origin, Set<String> but, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE api_key SET revoked_at = ? WHERE origin = ? AND id <> ALL (?) AND revoked_at IS NULL")) {
            update.setObject(1, at(now));
            update.setString(2, origin.name());
            update.setArray(3, connection.createArrayOf("text", but.toArray()));
            update.executeUpdate();
        }
    }

    private static StoredKey stored(String id, ResultSet row) throws SQLException {
        @Nullable OffsetDateTime expires = row.getObject(4, OffsetDateTime.class);
        String[] scopes = (String[]) row.getArray(3).getArray();
        return new StoredKey(
                id,
                row.getString(1),
                row.getBytes(2),
                Set.copyOf(Arrays.asList(scopes)),
                expires == null ? null : expires.toInstant(),
                row.getBoolean(5));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
