package io.onrecord.local.simulate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The indexes that no constraint needs: taken away before many rows are written, made again behind them. */
final class Indexes {
    private static final String QUERY = """
            SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND NOT i.indisunique
            ORDER BY c.relname""";

    private final List<Index> indexes = new ArrayList<>();

    private record Index(String name, String definition) {}

    /** Takes them away. */
    static Indexes removed(Connection connection) throws SQLException {
        Indexes indexes = new Indexes();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(QUERY)) {
                while (rows.next()) {
                    indexes.indexes.add(new Index(rows.getString("name"), rows.getString("definition")));
                }
            }
            for (Index index : indexes.indexes) {
                statement.execute("DROP INDEX \"" + index.name() + "\"");
            }
        }
        return indexes;
    }

    void makeAgain(Connection connection, Consumer<String> progress) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '1GB'");
            for (int i = 0; i < indexes.size(); i++) {
                progress.accept("index " + (i + 1) + " of " + indexes.size() + ": "
                        + indexes.get(i).name());
                statement.execute(indexes.get(i).definition());
            }
        }
    }
}
