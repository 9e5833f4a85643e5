package io.onrecord.local.simulate;

import java.sql.Connection;
import java.sql.SQLException;

/** The mark of a record that is being invented: without its indexes it is of no use, and nobody must take it for a whole one. */
public final class Unfinished {
    private static final String MARK = "unfinished_simulation";

    private Unfinished() {}

    /** Whether somebody began to invent a record here and did not come to the end. */
    public static boolean is(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regnamespace('" + MARK + "') IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static void begin(Connection connection) throws SQLException {
        run(connection, "CREATE SCHEMA " + MARK);
    }

    static void end(Connection connection) throws SQLException {
        run(connection, "DROP SCHEMA " + MARK);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
