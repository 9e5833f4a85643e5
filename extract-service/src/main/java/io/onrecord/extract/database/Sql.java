package io.onrecord.extract.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Statements with their values in order, each done once and in whatever transaction the connection is in. */
public final class Sql {
    private Sql() {}

    /** How many rows it changed. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Calls a function that answers nothing. */
    public static void call(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.execute();
        }
    }

    /** The first column of all rows, ids. */
    public static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getObject(1, UUID.class), values);
    }

    /** The first column of all rows, texts. */
    public static List<String> texts(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getString(1), values);
    }

    /** The only number of the only row. */
    public static int number(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getInt(1), values).getFirst();
    }

    /** Whether the only row says so. */
    public static boolean says(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getBoolean(1), values).getFirst();
    }

    /** What one row is. */
    public interface Shape<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows, as a shape has them. */
    public static <T> List<T> rows(Connection connection, String sql, Shape<T> shape, Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(shape.of(rows));
                }
            }
        }
        return all;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
