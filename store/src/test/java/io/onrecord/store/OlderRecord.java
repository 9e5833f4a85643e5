package io.onrecord.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;

/** A Postgres of its own whose schema stops at an older version, for what becomes of a record that is upgraded. */
final class OlderRecord {
    private OlderRecord() {}

    /** @param version the last migration that is applied */
    static EmbeddedPostgres at(String version) throws IOException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        return postgres;
    }
}
