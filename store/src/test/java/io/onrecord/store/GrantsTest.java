package io.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.store.migrate.Logins;
import io.onrecord.store.migrate.Migration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
    private static EmbeddedRecord record;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
    }

    @AfterAll
    static void stop() throws Exception {
        record.close();
    }

    @ParameterizedTest(name = "{0} may not {1}")
    @CsvSource({
        Logins.QUERY + ", INSERT INTO topic VALUES ('t'; null; 'T'; 'D'; null; 1)",
        Logins.QUERY + ", DELETE FROM statement",
        Logins.QUERY + ", UPDATE article SET title = 'x'",
        Logins.QUERY + ", CREATE TABLE mine (id int)",
        Logins.INGEST + ", DELETE FROM article",
        Logins.INGEST + ", UPDATE article_version SET text = ''",
        Logins.INGEST + ", INSERT INTO topic VALUES ('t'; null; 'T'; 'D'; null; 1)",
        Logins.INGEST + ", DELETE FROM reading",
        Logins.INGEST + ", DELETE FROM user_topic",
        Logins.INGEST + ", UPDATE topic_proposal SET position = 1",
        Logins.EXTRACT + ", UPDATE user_topic SET version = 9",
        Logins.EXTRACT + ", DELETE FROM topic_refusal",
        Logins.QUERY + ", DELETE FROM statement_vector",
        Logins.QUERY + ", SELECT vector FROM article_vector",
        Logins.QUERY + ", DELETE FROM echo_link",
        Logins.INGEST + ", UPDATE statement SET is_first = false",
        Logins.QUERY + ", DELETE FROM position_verdict",
        Logins.QUERY + ", DELETE FROM position_change",
        Logins.INGEST + ", DELETE FROM position_change",
        Logins.INGEST + ", SELECT search FROM statement",
        Logins.INGEST + ", UPDATE correction SET changed = 1",
        Logins.INGEST + ", DELETE FROM correction",
        Logins.EXTRACT + ", UPDATE correction SET undone_at = now()",
        Logins.EXTRACT + ", DELETE FROM correction",
        Logins.QUERY + ", UPDATE correction SET reason = ''",
        Logins.QUERY + ", DELETE FROM review",
        Logins.QUERY + ", UPDATE reextraction SET state = 'DONE'",
        Logins.INGEST + ", UPDATE reextraction_article SET done_at = now()",
        Logins.EXTRACT + ", DELETE FROM reextraction_article",
        Logins.EXTRACT + ", UPDATE reextraction SET state = 'DONE'",
        Logins.EXTRACT + ", DELETE FROM position_verdict",
        Logins.QUERY + ", SELECT label FROM user_topic",
        Logins.INGEST + ", UPDATE dead_letter SET reason = ''",
        Logins.EXTRACT + ", UPDATE article SET title = 'x'",
        Logins.EXTRACT + ", DELETE FROM article_version",
        Logins.EXTRACT + ", UPDATE article_version SET text = ''",
        Logins.EXTRACT + ", UPDATE count_by_day SET statements = 0",
        Logins.EXTRACT + ", UPDATE named_by_speaker SET articles_named = 0",
        Logins.QUERY + ", DELETE FROM speaker_named_day",
        Logins.QUERY + ", UPDATE article_speaker SET quoted = true",
        Logins.INGEST + ", SELECT quoted FROM article_speaker",
        Logins.QUERY + ", UPDATE feed SET paused = true",
        Logins.QUERY + ", SELECT host FROM fetch_host",
        Logins.EXTRACT + ", SELECT url FROM feed",
        Logins.INGEST + ", SELECT content_text FROM past_statement",
        Logins.INGEST + ", DELETE FROM past_reading",
        Logins.QUERY + ", DELETE FROM past_statement",
        Logins.EXTRACT + ", DELETE FROM article",
        Logins.EXTRACT
                + ", INSERT INTO takedown (id; kind; reason; made_by; made_at) VALUES (gen_random_uuid(); 'ARTICLES'; 'x'; 'x'; now())",
        Logins.INGEST + ", UPDATE takedown SET reason = 'x'",
        Logins.INGEST + ", SELECT erase_article(gen_random_uuid(); gen_random_uuid())",
        Logins.QUERY + ", DELETE FROM takedown_target",
        Logins.INGEST + ", DELETE FROM api_key",
        Logins.INGEST + ", UPDATE api_key SET scopes = '{admin}'",
        Logins.INGEST + ", UPDATE api_key SET secret_hash = ''",
        Logins.QUERY + ", UPDATE api_key SET revoked_at = now()",
        Logins.EXTRACT + ", SELECT id FROM api_key",
        Logins.EXTRACT + ", DELETE FROM article_copy",
        Logins.INGEST + ", DELETE FROM copy_decision",
        Logins.INGEST + ", UPDATE copy_decision SET reason = ''",
        Logins.QUERY + ", DELETE FROM article_copy",
        Logins.QUERY + ", SELECT bands FROM article_sketch",
        Logins.EXTRACT + ", DROP TABLE statement"
    })
    void refusesWhatAServiceHasNoBusinessDoing(String login, String sql) {
        assertThatThrownBy(() -> run(login, sql.replace(';', ',')))
                .isInstanceOf(SQLException.class)
                .extracting(error -> ((SQLException) error).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest(name = "{0} may {1}")
    @CsvSource({
        Logins.QUERY + ", SELECT 1 FROM article_state",
        Logins.INGEST + ", UPDATE article SET announced_at = now()",
        Logins.INGEST + ", DELETE FROM dead_letter",
        Logins.INGEST + ", UPDATE user_topic SET removed = true",
        Logins.EXTRACT + ", DELETE FROM topic_proposal",
        Logins.EXTRACT + ", DELETE FROM echo_broken",
        Logins.QUERY + ", SELECT 1 FROM echo_link",
        Logins.QUERY + ", SELECT statements FROM count_by_speaker",
        Logins.QUERY + ", SELECT cells FROM statement_vector",
        Logins.INGEST + ", DELETE FROM position_verdict",
        Logins.INGEST + ", SELECT id FROM statement WHERE speaker_id IS NULL",
        Logins.EXTRACT + ", DELETE FROM position_pending",
        Logins.QUERY + ", SELECT 1 FROM position_change",
        Logins.EXTRACT + ", SELECT quoted FROM article_named",
        Logins.EXTRACT + ", DELETE FROM article_speaker",
        Logins.EXTRACT + ", DELETE FROM speaker_named_day",
        Logins.QUERY + ", SELECT quoted FROM article_speaker",
        Logins.QUERY + ", SELECT articles_named FROM named_by_speaker_day",
        Logins.EXTRACT + ", SELECT articles FROM count_by_outlet_read",
        Logins.EXTRACT + ", SELECT statements FROM count_by_outlet",
        Logins.EXTRACT + ", UPDATE article_version SET search = NULL WHERE article_id IS NULL",
        Logins.INGEST + ", DELETE FROM feed",
        Logins.INGEST + ", DELETE FROM feed_item",
        Logins.INGEST + ", UPDATE fetch_host SET next_at = now()",
        Logins.QUERY + ", SELECT reason FROM feed_item",
        Logins.EXTRACT + ", DELETE FROM past_reading",
        Logins.EXTRACT + ", UPDATE past_statement SET speaker_id = NULL",
        Logins.QUERY + ", SELECT content_text FROM past_statement",
        Logins.QUERY + ", SELECT replaced_at FROM past_reading",
        Logins.INGEST + ", UPDATE api_key SET revoked_at = now(); last_used_at = now()",
        Logins.QUERY + ", SELECT secret_hash FROM api_key",
        Logins.INGEST + ", DELETE FROM article_copy",
        Logins.INGEST + ", DELETE FROM article_sketch",
        Logins.INGEST + ", DELETE FROM article_uncompared",
        Logins.QUERY + ", SELECT share FROM article_copy",
        Logins.QUERY + ", SELECT reason FROM copy_decision",
        Logins.EXTRACT + ", DELETE FROM statement"
    })
    void allowsWhatAServiceIsFor(String login, String sql) throws SQLException {
        run(login, sql.replace(';', ','));
    }

    @Test
    void nobodyCountsWithTheOwnersRights() throws SQLException {
        try (Connection connection = record.as(Logins.QUERY).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE mine (statements int, echoes int)");
            assertThatThrownBy(() -> statement.execute(
                            "CREATE TRIGGER t AFTER TRUNCATE ON mine EXECUTE FUNCTION keep_count('statement', 'id')"))
                    .hasMessageContaining("permission denied for function keep_count");
        }
    }

    @Test
    void theOwnerRecountsWithoutBeingASuperuser() throws SQLException {
        try (Connection connection = record.owner().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE ROLE plain");
            statement.execute("GRANT CREATE ON SCHEMA public TO plain");
            statement.execute("""
                    DO $$ DECLARE one text; BEGIN
                    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                        EXECUTE format('ALTER TABLE %I OWNER TO plain', one);
                    END LOOP; END $$""");
            statement.execute("ALTER VIEW topic_lineage OWNER TO plain");
            statement.execute("ALTER VIEW article_named OWNER TO plain");
            statement.execute("SET LOCAL ROLE plain");
            statement.execute("CALL recount()");
            connection.rollback();
        }
    }

    @Test
    void aSecondMigrationChangesNothing() {
        assertThat(Migration.migrate(record.owner())).isZero();
    }

    @Test
    void everyTableIsGrantedToTheReaderButWhatOnlyExtractionNeeds() throws SQLException {
        try (Connection connection = record.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet missing = statement.executeQuery("""
                        SELECT string_agg(c.relname, ', ') FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'p')
                          AND c.relname NOT IN ('flyway_schema_history', 'user_topic', 'article_vector', 'echo_broken',
                              'position_pending', 'article_named', 'fetch_host', 'speaker_step', 'article_uncompared', 'article_sketch', 'takedown_key')
                          AND NOT has_table_privilege('onrecord_query', c.oid, 'SELECT')""")) {
            missing.next();
            assertThat(missing.getString(1)).isNull();
        }
    }

    private static void run(String login, String sql) throws SQLException {
        try (Connection connection = record.as(login).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
