package io.onrecord.store.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** The service logins of a database we run ourselves. With an external database its operator makes them. */
public final class Logins {
    public static final String INGEST = "onrecord_ingest";
    public static final String EXTRACT = "onrecord_extract";
    public static final String QUERY = "onrecord_query";

    private Logins() {}

    /**
     * Lets each role log in with its password; to be called after the migration made the roles.
     *
     * @param passwords role to password
     */
    public static void allow(DataSource owner, Map<String, String> passwords) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> login : passwords.entrySet()) {
                statement.execute("ALTER ROLE " + statement.enquoteIdentifier(login.getKey(), true) + " LOGIN PASSWORD "
                        + statement.enquoteLiteral(login.getValue()));
            }
        }
    }
}
