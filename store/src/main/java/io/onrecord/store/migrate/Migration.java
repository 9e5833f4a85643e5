package io.onrecord.store.migrate;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the newest version. Needs the owner's login. */
public final class Migration {
    private Migration() {}

    /**
     * Applies what is missing; does nothing when nothing is.
     *
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException when one fails (it is rolled back) or an applied one was edited
     */
    public static int migrate(DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
