package io.onrecord.store.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service has asked a record while it was tested, held against what is known to reach beyond one article.
 *
 * @param unknown statements that reach further and stand in no line of the list, each with how far
 * @param unseen lines of the list that no statement is like
 * @param refused statements that a spread record cannot plan, each with what Postgres says
 */
public record Crossings(List<String> unknown, List<String> unseen, List<String> refused) {
    /** Set while the record of a service's tests runs: its address with the owner's login. */
    public static final String RECORD = "onrecord.test.running-record";

    /**
     * Has a spread record plan all that was asked so far.
     *
     * @param url of the record that was asked, with the owner's login
     * @param login of the service
     * @param list lines {@code EVERY} or {@code ACROSS} with a statement in which {@code %} stands for anything; others that begin with
     *     {@code =} say why those below are so
     */
    public static Crossings of(String url, String login, List<String> list) throws SQLException {
        SpreadRecord record = SpreadRecord.beside(url);
        Map<String, Reach> reached = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        try (Planned planned = new Planned(record)) {
            for (String sql :
                    asked(record, login).stream().filter(planned::concerns).toList()) {
                try {
                    reached.put(Planned.told(sql), planned.of(sql));
                } catch (SQLException | IllegalStateException no) {
                    refused.add(Planned.told(sql) + " -- " + no.getMessage());
                }
            }
        }
        reached.values().removeIf(reach -> reach == Reach.ONE || reach == Reach.NAMED);
        TreeSet<String> unknown = new TreeSet<>();
        reached.forEach((sql, reach) -> unknown.add(reach + " " + sql));
        TreeSet<String> further = new TreeSet<>(unknown);
        List<String> unseen = new ArrayList<>();
        for (String line : list) {
            if (!line.isBlank() && !line.startsWith("=")) {
                unknown.removeIf(like(line)::matches);
                if (further.stream().noneMatch(like(line)::matches)) {
                    unseen.add(line);
                }
            }
        }
        return new Crossings(List.copyOf(unknown), unseen, refused);
    }

    private interface Like {
        boolean matches(String statement);
    }

    private static Like like(String line) {
        List<String> parts = List.of(line.strip().replaceAll("\\s+", " ").split("%", -1));
        Pattern pattern = Pattern.compile(
                String.join(".*", parts.stream().map(Pattern::quote).toList()));
        return statement -> pattern.matcher(statement).matches();
    }

    private static List<String> asked(SpreadRecord record, String login) throws SQLException {
        try (Connection connection = record.connect();
                Statement statement = connection.createStatement()) {
            // In this database, so that the other has nothing that the migrations did not make.
            statement.execute("CREATE EXTENSION pg_stat_statements");
            return SpreadRecord.column(statement, """
                    SELECT DISTINCT s.query FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                    WHERE s.userid = '%s'::regrole AND d.datname <> current_database()""".formatted(login));
        }
    }
}
