package io.onrecord.local.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Compares the record with what the client was told, and with itself. */
public record Audit(DataSource owner) {
    public static final String LOST = "lost: accepted, and neither read nor given up with a reason";
    public static final String DOUBLED = "doubled: articles in the record twice";
    public static final String DOUBLED_STATEMENTS = "doubled: statements in the record twice";

    /** Nothing of it is left when all is done. */
    private static final String OPEN = """
            SELECT (SELECT count(*) FROM article WHERE announced_at IS NULL)
                 + (SELECT count(*) FROM article_waiting)
                 + (SELECT count(*) FROM statement WHERE echo_id IS NULL)
                 + (SELECT count(*) FROM echo_broken) + (SELECT count(*) FROM position_pending)
                 + (SELECT count(*) FROM article_uncompared)""";

    /** Every copy that was made stands beside what it is a copy of, and nothing else does. */
    private static final String COPIES =
            """
            WITH own AS (SELECT article_id, substring(content_text FROM 'report number (\\d+) of')::int AS number
                         FROM statement WHERE content_text LIKE '%s'),
            made AS (SELECT a.article_id AS one, b.article_id AS other FROM own a JOIN own b ON b.number = a.number + 1
                     WHERE a.number %% %d = %d),
            found AS (SELECT article_id AS one, of_id AS other FROM article_copy),
            any_way AS (SELECT one, other FROM found UNION ALL SELECT other, one FROM found)
            SELECT (SELECT count(*) FROM found) - (SELECT count(*) FROM made JOIN any_way USING (one, other))
                 + (SELECT count(*) FROM made WHERE NOT EXISTS (SELECT FROM any_way w WHERE w.one = made.one AND w.other = made.other))""".formatted(InventArticles.OWN, InventArticles.EVERY, InventArticles.COPIED_AT);

    private static final String COUNTS = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
            AND (table_name IN ('statement_day', 'topic_day', 'article_speaker', 'speaker_named_day', 'article_waiting')
                OR table_name LIKE 'count\\_by\\_%' OR table_name LIKE 'named\\_by\\_%') ORDER BY 1""";

    /** What is wrong, each with a query that counts how often it is. */
    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(LOST, """
                SELECT count(*) FROM accepted c LEFT JOIN article_state s ON s.article_id = c.id
                WHERE s.state IS NULL OR s.state NOT IN ('EXTRACTED', 'FAILED')""");
        questions.put("lost: their own statement is not in the record", """
                SELECT count(*) FROM accepted c JOIN article_state a ON a.article_id = c.id AND a.state = 'EXTRACTED'
                WHERE NOT EXISTS (SELECT FROM statement s WHERE s.article_id = c.id AND s.content_text LIKE '%s')""".formatted(InventArticles.OWN));
        questions.put(DOUBLED, """
                SELECT count(*) FROM (SELECT 1 FROM statement WHERE content_text LIKE '%s'
                GROUP BY content_text HAVING count(DISTINCT article_id) > 1) twice""".formatted(InventArticles.OWN));
        questions.put(DOUBLED_STATEMENTS, """
                SELECT count(*) FROM (SELECT 1 FROM statement GROUP BY article_id, kind, content HAVING count(*) > 1) twice""");
        questions.put("given up, though there is nothing wrong with them", """
                SELECT count(*) FROM article_state WHERE state = 'FAILED'""");
        questions.put("in the record, though nobody has a receipt", """
                SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT FROM accepted c WHERE c.id = a.id)""");
        questions.put("read in a version that is not the newest", """
                SELECT count(*) FROM reading r JOIN article a ON a.id = r.article_id WHERE r.version <> a.version""");
        questions.put("with another number of statements than was read", """
                SELECT count(*) FROM reading r WHERE r.state = 'EXTRACTED'
                AND r.statements <> (SELECT count(*) FROM statement s WHERE s.article_id = r.article_id)""");
        questions.put("echoes without exactly one first, or not named after their least", """
                SELECT count(*) FROM (SELECT 1 FROM statement GROUP BY echo_id
                HAVING count(*) FILTER (WHERE is_first) <> 1 OR min(id::text) <> echo_id::text) wrong""");
        questions.put("copies that were not found, or are none", COPIES);
        questions.put("unannounced, waiting, not in an echo, or not compared", OPEN);
        questions.put("dead letters that nobody has answered", "SELECT count(*) FROM dead_letter");
        return questions;
    }

    /** How much is still to be done. */
    public long open() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new RecordSql(connection).number(OPEN);
        }
    }

    public long read() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new RecordSql(connection).number("SELECT count(*) FROM reading WHERE state = 'EXTRACTED'");
        }
    }

    /**
     * Looks for everything that could be wrong.
     *
     * @param accepted the articles with a receipt
     * @return how often each thing is wrong, those that are not at all included
     */
    public Map<String, Long> faults(Set<UUID> accepted) throws SQLException {
        Map<String, Long> faults = new LinkedHashMap<>();
        try (Connection connection = owner.getConnection()) {
            RecordSql sql = new RecordSql(connection);
            sql.execute("CREATE TEMP TABLE accepted (id uuid PRIMARY KEY)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO accepted SELECT unnest(?::uuid[])")) {
                insert.setArray(1, connection.createArrayOf("uuid", accepted.toArray()));
                insert.executeUpdate();
            }
            for (Map.Entry<String, String> question : questions().entrySet()) {
                faults.put(question.getKey(), sql.number(question.getValue()));
            }
            faults.putAll(wrongCounts(connection));
        }
        return faults;
    }

    /** Counts everything anew beside what was kept, compares, and leaves it as it was. */
    private static Map<String, Long> wrongCounts(Connection connection) throws SQLException {
        Map<String, Long> wrong = new LinkedHashMap<>();
        RecordSql sql = new RecordSql(connection);
        List<String> tables = new ArrayList<>(sql.column(COUNTS));
        connection.setAutoCommit(false);
        try {
            for (String table : tables) {
                sql.execute("CREATE TEMP TABLE kept_" + table + " ON COMMIT DROP AS TABLE " + table);
            }
            sql.execute("CALL recount()");
            long all = 0;
            for (String table : tables) {
                String kept = "kept_" + table;
                long differ = sql.number(
                        "SELECT count(*) FROM ((TABLE %1$s EXCEPT ALL TABLE %2$s) UNION ALL (TABLE %2$s EXCEPT ALL TABLE %1$s)) d"
                                .formatted(table, kept));
                if (differ > 0) {
                    wrong.put(table + ": rows that are not the recount", differ);
                }
                all += differ;
            }
            wrong.put(tables.size() + " tables of counts: rows that are not the recount", all);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return wrong;
    }
}
