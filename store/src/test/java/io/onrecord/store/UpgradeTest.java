package io.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.migrate.Logins;
import io.onrecord.store.migrate.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that the first schema's services filled, brought to the newest schema: nothing of it is lost, and they could go on. */
class UpgradeTest {
    /** The first schema that services worked with. */
    private static final String FIRST = "9";

    private static final String KEPT = """
            SELECT 'article ' || count(*) || md5(string_agg(a::text, '|' ORDER BY a))
            FROM (SELECT (id, version, url, publisher, outlet, title, published_value, content_hash, received_at, announced_at)::text a FROM article) x
            UNION ALL SELECT 'version ' || count(*) || md5(string_agg(a, '|' ORDER BY a))
            FROM (SELECT (article_id, version, raw, text, source_map)::text a FROM article_version) x
            UNION ALL SELECT 'statement ' || count(*) || md5(string_agg(a, '|' ORDER BY a))
            FROM (SELECT (id, article_id, ordinal, kind, content, content_text, speaker_id, speaker_name, outlet, published_on)::text a FROM statement) x
            UNION ALL SELECT 'topic ' || count(*) || md5(string_agg(a, '|' ORDER BY a))
            FROM (SELECT (statement_id, topic_id, score)::text a FROM statement_topic) x
            UNION ALL SELECT 'speaker ' || count(*) || md5(string_agg(a, '|' ORDER BY a)) FROM (SELECT (id, name, kind, known_id)::text a FROM speaker) x
            UNION ALL SELECT 'reading ' || count(*) || md5(string_agg(a, '|' ORDER BY a))
            FROM (SELECT (article_id, version, state, extractor, reason, title, outlet, published_on, statements)::text a FROM reading) x
            UNION ALL SELECT 'letter ' || count(*) FROM dead_letter""";

    private static final String COUNTS = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
            AND (table_name IN ('statement_day', 'topic_day', 'article_speaker', 'speaker_named_day')
                OR table_name LIKE 'count\\_by\\_%' OR table_name LIKE 'named\\_by\\_%') ORDER BY 1""";

    private static EmbeddedPostgres postgres;
    private static List<String> before;

    @BeforeAll
    static void upgrade() throws IOException, SQLException {
        postgres = OlderRecord.at(FIRST);
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                InputStream record = UpgradeTest.class.getResourceAsStream("first-record.sql")) {
            execute(owner, new String(record.readAllBytes(), StandardCharsets.UTF_8));
            before = column(owner, KEPT);
        }
        assertThat(Migration.migrate(postgres.getPostgresDatabase())).isGreaterThan(20);
        Logins.allow(
                postgres.getPostgresDatabase(),
                Map.of(Logins.INGEST, "test", Logins.EXTRACT, "test", Logins.QUERY, "test"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void nothingOfTheRecordIsLostOrChanged() throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
            assertThat(before).hasSize(7).noneMatch(line -> line.matches("\\w+ 0.*"));
            assertThat(column(owner, KEPT)).isEqualTo(before);
        }
    }

    @Test
    void whatIsCountedIsWhatCountingItAgainGives() throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
            owner.setAutoCommit(false);
            List<String> tables = column(owner, COUNTS);
            assertThat(tables).hasSizeGreaterThan(10);
            for (String table : tables) {
                execute(owner, "CREATE TEMP TABLE kept_" + table + " ON COMMIT DROP AS TABLE " + table);
            }
            execute(owner, "CALL recount()");
            for (String table : tables) {
                assertThat(column(
                                owner,
                                ("SELECT count(*) FROM ((TABLE %1$s EXCEPT ALL TABLE %2$s)"
                                                + " UNION ALL (TABLE %2$s EXCEPT ALL TABLE %1$s)) d")
                                        .formatted(table, "kept_" + table)))
                        .as("rows of " + table + " that are not the recount")
                        .containsExactly("0");
            }
            owner.rollback();
        }
    }

    @Test
    void servicesOfTheFirstSchemaGoOnMeanwhile() throws SQLException {
        try (Connection ingest = as(Logins.INGEST);
                Connection extract = as(Logins.EXTRACT);
                Connection query = as(Logins.QUERY)) {
            ingest.setAutoCommit(false);
            execute(ingest, """
                    INSERT INTO article (id, version, url, publisher, outlet, title, published_value, published_precision, content_hash, received_at)
                    VALUES (md5('late')::uuid, 1, 'https://news.example/late', 'publisher', 'Outlet 1', 'Late', NULL, 'UNKNOWN', sha256('late'), now())""");
            execute(ingest, """
                    INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)
                    VALUES (md5('late')::uuid, 1, 'late', 'text/plain', 'UTF-8', 'late', '{0,0,4}', now())""");
            execute(ingest, "UPDATE article SET announced_at = now() WHERE id = md5('late')::uuid");
            ingest.commit();
            extract.setAutoCommit(false);
            execute(extract, "DELETE FROM statement WHERE article_id = md5('article 1')::uuid");
            execute(extract, """
                    INSERT INTO reading (article_id, version, state, extractor, outlet_method, published_precision, published_method, boilerplate, statements, extracted_at)
                    VALUES (md5('late')::uuid, 1, 'EXTRACTED', 'rules-1', 'none', 'UNKNOWN', 'none', '{}', 1, now())""");
            execute(extract, """
                    INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_kind, candidates, decided_by)
                    VALUES (md5('late statement')::uuid, md5('late')::uuid, 0, 'DIRECT', '{0,4}', '{}', '{}', 'late', 'UNKNOWN', '{}', '{}')""");
            execute(extract, "SET CONSTRAINTS ALL IMMEDIATE");
            extract.rollback();
            assertThat(
                            column(
                                    query,
                                    "SELECT count(*) FROM statement s JOIN reading r USING (article_id) LEFT JOIN speaker p ON p.id = s.speaker_id"))
                    .containsExactly(count("statement "));
        } finally {
            try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
                execute(owner, "DELETE FROM article_version WHERE article_id = md5('late')::uuid");
                execute(owner, "DELETE FROM article WHERE id = md5('late')::uuid");
            }
        }
    }

    private static String count(String kind) {
        return before.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length(), line.length() - 32))
                .findFirst()
                .orElseThrow();
    }

    private static Connection as(String login) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", login, "test");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
