package io.onrecord.store.spread;

import io.onrecord.store.migrate.Migration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty record spread over eight places, in a database of its own beside another record. Postgres' own partitions by hash stand in
 * for the places: what a plan leaves out of them, a distributed Postgres asks nothing of either.
 */
public final class SpreadRecord {
    /** How many places there are. */
    static final int PLACES = 8;

    /** The schema of the tables as they are spread; {@code public} has them whole. */
    static final String SCHEMA = "spread";

    private static final String DATABASE = "spread";

    private final DataSource source;

    private SpreadRecord(DataSource source) {
        this.source = source;
    }

    /**
     * Makes one; what was made before beside the same record goes.
     *
     * @param url of a record in the same server, with its owner's login
     */
    public static SpreadRecord beside(String url) throws SQLException {
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(url);
        try (Connection owner = other.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setDatabaseName(DATABASE);
        Migration.migrate(source);
        SpreadRecord record = new SpreadRecord(source);
        record.spread();
        return record;
    }

    private void spread() throws SQLException {
        try (Connection owner = source.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(Distribution.resource("/db/distribute.sql"));
            statement.execute("CREATE SCHEMA " + SCHEMA);
            for (Map.Entry<String, String> one : Distribution.read().keys().entrySet()) {
                statement.execute("CREATE TABLE %1$s.%2$s (LIKE public.%2$s INCLUDING ALL) PARTITION BY HASH (%3$s)"
                        .formatted(SCHEMA, one.getKey(), one.getValue()));
                for (int place = 0; place < PLACES; place++) {
                    statement.execute(
                            "CREATE TABLE %1$s.%2$s_at%3$d PARTITION OF %1$s.%2$s FOR VALUES WITH (MODULUS %4$d, REMAINDER %3$d)"
                                    .formatted(SCHEMA, one.getKey(), place, PLACES));
                }
            }
            for (String view : column(statement, """
                    SELECT format('CREATE VIEW %I AS %s', relname, pg_get_viewdef(oid)) FROM pg_class
                    WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace ORDER BY oid""")) {
                statement.execute("SET search_path = " + SCHEMA + ", public");
                statement.execute(view);
            }
        }
    }

    /** As the owner; tables are whole unless {@link #asSpread} says so. */
    public Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_custom_plan");
        }
        return connection;
    }

    static void asSpread(Connection connection, boolean spread) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + (spread ? SCHEMA + ", public" : "public"));
        }
    }

    /** Ids of three articles that lie in three places. */
    static List<UUID> articles(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String id : column(statement, """
                    SELECT DISTINCT ON (place) id FROM (SELECT id, (SELECT min(p) FROM generate_series(0, %2$d - 1) p
                        WHERE satisfies_hash_partition('%1$s.article'::regclass, %2$d, p, id)) AS place
                        FROM (SELECT md5(n::text)::uuid AS id FROM generate_series(1, 100) n) ids) placed
                    ORDER BY place, id LIMIT 3""".formatted(SCHEMA, PLACES))) {
                ids.add(UUID.fromString(id));
            }
        }
        return ids;
    }

    static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
