package io.onrecord.store.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the newest version. Needs the owner's login. */
public final class Migration {
    /** Whoever waits for a table is waited for by everybody else: rather give up, and try again when a long question has ended. */
    private static final String PATIENCE = "SET lock_timeout = '10s'";

    private Migration() {}

    /**
     * Applies what is missing; does nothing when nothing is. To be called again when it fails: one that is a transaction is rolled back
     * then, and one that is none goes on where it was.
     *
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException when one fails or an applied one was edited
     * @throws IllegalStateException when the database cannot be asked
     */
    public static int migrate(DataSource owner) {
        forgetFailures(owner);
        return Flyway.configure()
                .dataSource(owner)
                .initSql(PATIENCE)
                .locations("classpath:db/migration")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Flyway notes the failure of what is no transaction, and would apply nothing until somebody takes the note away. */
    private static void forgetFailures(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            boolean begun;
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
                begun = row.next() && row.getBoolean(1);
            }
            if (begun) {
                statement.execute("DELETE FROM flyway_schema_history WHERE NOT success");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the list of migrations cannot be read", failure);
        }
    }
}
