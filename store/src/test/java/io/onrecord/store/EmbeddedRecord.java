package io.onrecord.store;

import io.onrecord.store.migrate.Logins;
import io.onrecord.store.migrate.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real Postgres with the newest schema and the three service logins, for tests. */
public final class EmbeddedRecord implements AutoCloseable {
    /** Of every login; the database lives on loopback for the time of a test run. */
    public static final String PASSWORD = "test";

    private final EmbeddedPostgres postgres;

    private EmbeddedRecord(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static EmbeddedRecord start() throws IOException, SQLException {
        EmbeddedRecord record = new EmbeddedRecord(EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setServerConfig("pg_stat_statements.max", "20000")
                .start());
        Migration.migrate(record.owner());
        Logins.allow(record.owner(), Map.of(Logins.INGEST, PASSWORD, Logins.EXTRACT, PASSWORD, Logins.QUERY, PASSWORD));
        return record;
    }

    public DataSource owner() {
        return postgres.getPostgresDatabase();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    public DataSource as(String login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(login);
        source.setPassword(PASSWORD);
        return source;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
