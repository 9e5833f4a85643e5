package io.onrecord.store.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has a spread record plan statements, with values that are made up: one article wherever an id is asked for. */
final class Planned implements AutoCloseable {
    private static final Pattern INSERT =
            Pattern.compile("INSERT INTO (\\w+)(?: AS \\w+)?(?: \\(([^)]*)\\))?", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final Map<String, String> keys = Distribution.read().keys();
    private final List<UUID> articles;
    private final List<String> views;
    private final Set<Integer> places = new HashSet<>();

    Planned(SpreadRecord record) throws SQLException {
        connection = record.connect();
        articles = SpreadRecord.articles(connection);
        try (Statement statement = connection.createStatement()) {
            views = SpreadRecord.column(statement, "SELECT viewname FROM pg_views WHERE schemaname = 'public'");
        }
        SpreadRecord.asSpread(connection, true);
        for (UUID article : articles) {
            places.addAll(explained("SELECT id FROM article WHERE id = '" + article + "'")
                    .places());
        }
        if (places.size() != articles.size()) {
            throw new IllegalStateException("articles that lie in " + places + " say nothing");
        }
    }

    /**
     * How far a statement reaches.
     *
     * @param sql with $1, $2… for values
     * @throws SQLException when it cannot be planned where rows are unique by article and id
     */
    Reach of(String sql) throws SQLException {
        Matcher insert = INSERT.matcher(sql);
        while (insert.find()) {
            String key = keys.get(insert.group(1));
            if (key != null
                    && (insert.group(2) == null
                            || !Set.of(insert.group(2).split("\\s*,\\s*", -1)).contains(key))) {
                return Reach.KEYLESS;
            }
        }
        SpreadRecord.asSpread(connection, true);
        Set<Integer> reached = prepared(sql).places();
        if (reached.size() <= 1) {
            return Reach.ONE;
        }
        if (places.containsAll(reached)) {
            return Reach.NAMED;
        }
        SpreadRecord.asSpread(connection, false);
        Plan whole = prepared(sql);
        // A question asked for each row is planned for every place, and asked in that of the row.
        if (whole.isOfOne(keys)) {
            return Reach.ONE;
        }
        return whole.isJoinedBy(keys) ? Reach.EVERY : Reach.ACROSS;
    }

    /** Whether any table that lies with its articles is named, or a view. */
    boolean concerns(String sql) {
        return Stream.concat(keys.keySet().stream(), views.stream())
                .anyMatch(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(sql).find());
    }

    private Plan prepared(String sql) throws SQLException {
        List<String> spellings = Spelling.of(sql);
        SQLException refusal = new SQLException("nothing was tried");
        for (String spelling : spellings) {
            try {
                return planned(spelling);
            } catch (SQLException refused) {
                refusal = refused;
            }
        }
        throw refusal;
    }

    private Plan planned(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("DEALLOCATE ALL");
            statement.execute("PREPARE planned AS " + sql);
            String types = SpreadRecord.column(
                            statement,
                            "SELECT array_to_string(parameter_types::text[], ',') FROM pg_prepared_statements WHERE name = 'planned'")
                    .getFirst();
            String values = types.isEmpty()
                    ? ""
                    : Arrays.stream(types.split(",", -1)).map(this::value).collect(Collectors.joining(", ", "(", ")"));
            return explained("EXECUTE planned" + values);
        }
    }

    private Plan explained(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return new Plan(SpreadRecord.column(statement, "EXPLAIN (VERBOSE, COSTS OFF) " + sql).stream()
                    .map(line -> line.replace("\"", ""))
                    .toList());
        }
    }

    private String value(String type) {
        return switch (type.replace("\"", "")) {
            case "uuid" -> "'" + articles.getFirst() + "'";
            case "uuid[]" -> articles.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'"));
            case "text", "character varying" -> "'word'";
            case "text[]", "character varying[]" -> "'{word,other}'";
            case "smallint", "integer", "bigint", "real", "double precision", "numeric" -> "1";
            case "smallint[]", "integer[]", "bigint[]", "real[]", "double precision[]" -> "'{1,2}'";
            case "boolean" -> "true";
            case "boolean[]" -> "'{true,false}'";
            case "bytea" -> "'\\x00'";
            case "bytea[]" -> "ARRAY['\\x00'::bytea]";
            case "date" -> "'2020-01-01'";
            case "regconfig" -> "'english'";
            case "name" -> "'UTF8'";
            case "interval" -> "'1 day'";
            case "timestamp with time zone", "timestamp without time zone" -> "'2020-01-01T00:00:00Z'";
            default -> throw new IllegalStateException("no value is made up for " + type);
        };
    }

    /** A statement as it is told to people, and compared: without what differs from one time to another. */
    static String told(String sql) {
        return Stream.of(sql.replaceAll("/\\*.*?\\*/", "")
                        .replaceAll("\\$\\d+", "?")
                        .split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
