package io.onrecord.store.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Makes indexes anew that have grown loose, one after another, while everybody goes on reading and writing. */
final class KeepIndexes {
    /**
     * Of the index of a row of index_upkeep. Of a GIN index Postgres counts the entries when it is made and the rows of its table
     * afterwards, so only those of the table can be compared.
     */
    private static final String ROWS = """
            (SELECT greatest(CASE a.amname WHEN 'gin' THEN t.reltuples ELSE c.reltuples END, 1)::float8
            FROM pg_class c JOIN pg_am a ON a.oid = c.relam JOIN pg_index i ON i.indexrelid = c.oid JOIN pg_class t ON t.oid = i.indrelid
            WHERE c.oid = format('public.%I', u.index_name)::regclass)""";

    private static final String SIZE = "pg_relation_size(format('public.%I', u.index_name)::regclass)";

    private final DataSource owner;
    private final ChooseLoose choose;
    private final Clock clock;

    KeepIndexes(DataSource owner, ChooseLoose choose, Clock clock) {
        this.owner = owner;
        this.choose = choose;
        this.clock = clock;
    }

    /**
     * What became of an index.
     *
     * @param before bytes
     * @param after bytes
     */
    record Rebuilt(String name, long before, long after) {}

    /**
     * Begins no other index after this moment; what is begun is ended.
     *
     * @throws SQLException when the record cannot be asked, or an index cannot be made; what was made before stays
     */
    List<Rebuilt> until(Instant end) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            dropLeftovers(connection);
            List<Rebuilt> rebuilt = new ArrayList<>();
            for (IndexState one : choose.of(look(connection))) {
                if (!clock.instant().isBefore(end)) {
                    break;
                }
                rebuilt.add(rebuild(connection, one));
            }
            return rebuilt;
        }
    }

    /** Of a run that was broken off: nobody reads them, and everybody who writes keeps them. */
    private static void dropLeftovers(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisvalid AND c.relname ~ '_cc(new|old)\\d*$'""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + quoted(name));
        }
    }

    /** All, with the best shape of each brought up to now. */
    private List<IndexState> look(Connection connection) throws SQLException {
        List<IndexState> all = new ArrayList<>();
        try (var look = connection.prepareStatement("""
                        INSERT INTO index_upkeep AS u (index_name, bytes_per_row, looked_at)
                        SELECT u.index_name, %1$s / %2$s, ?
                        FROM (SELECT c.relname AS index_name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                            WHERE c.relnamespace = 'public'::regnamespace AND i.indisvalid AND pg_relation_size(c.oid) >= ?) u
                        ON CONFLICT (index_name) DO UPDATE SET looked_at = excluded.looked_at,
                            bytes_per_row = least(u.bytes_per_row, excluded.bytes_per_row)
                        RETURNING index_name, bytes_per_row, %1$s, %2$s::bigint""".formatted(SIZE, ROWS))) {
            look.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            look.setLong(2, choose.least());
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    all.add(new IndexState(rows.getString(1), rows.getLong(4), rows.getLong(3), rows.getDouble(2)));
                }
            }
        }
        return all;
    }

    private Rebuilt rebuild(Connection connection, IndexState one) throws SQLException {
        execute(connection, "REINDEX INDEX CONCURRENTLY " + quoted(one.name()));
        try (var note = connection.prepareStatement("""
                UPDATE index_upkeep u SET rebuilt_at = ?, bytes_per_row = %1$s / %2$s
                WHERE index_name = ? RETURNING %1$s""".formatted(SIZE, ROWS))) {
            note.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            note.setString(2, one.name());
            try (ResultSet row = note.executeQuery()) {
                row.next();
                return new Rebuilt(one.name(), one.bytes(), row.getLong(1));
            }
        }
    }

    private static String quoted(String name) {
        return "public.\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
