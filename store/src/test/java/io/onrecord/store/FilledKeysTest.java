package io.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.migrate.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were there before they had their article's id get it, and so do those that services of the release before write. */
class FilledKeysTest {
    /** The last schema without it. */
    private static final String BEFORE = "35";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void upgrade() throws IOException, SQLException {
        postgres = OlderRecord.at(BEFORE);
        run("""
                INSERT INTO article (id, version, publisher, published_precision, content_hash, received_at)
                SELECT md5(n::text)::uuid, 1, '', 'UNKNOWN', sha256(n::text::bytea), now() FROM generate_series(1, 900) n""");
        run("""
                INSERT INTO statement (id, article_id, ordinal, kind, content, cue, source, content_text, speaker_kind, candidates, decided_by)
                SELECT md5('s' || n || ' ' || o)::uuid, md5(n::text)::uuid, o, 'DIRECT', '{0,4}', '{}', '{}', 'word', 'UNKNOWN', '{}', '{}'
                FROM generate_series(1, 900) n, generate_series(0, 9) o""");
        run(asBefore("ordinal < 5"));
        Migration.migrate(postgres.getPostgresDatabase());
        run(asBefore("ordinal >= 5"));
    }

    /** As services of the release before write these tables. */
    private static String asBefore(String which) {
        return """
                INSERT INTO statement_vector (statement_id, vector)
                SELECT id, decode(repeat('00', 384), 'hex') FROM statement WHERE %1$s;
                INSERT INTO echo_link (statement_id, via_id, probability, meaning, run) SELECT id, id, 1, 1, 1 FROM statement WHERE %1$s;
                INSERT INTO review (statement_id, doubt, reach) SELECT id, 1, 1 FROM statement WHERE %1$s;
                INSERT INTO position_pending (statement_id) SELECT id FROM statement WHERE %1$s""".formatted(which);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void whatFailedAndIsNoTransactionIsDoneAgain() throws SQLException {
        run("DELETE FROM flyway_schema_history WHERE version = '39'; DROP TABLE index_upkeep");
        run("UPDATE flyway_schema_history SET success = false WHERE version = '38'");
        assertThat(Migration.migrate(postgres.getPostgresDatabase())).isEqualTo(2);
        assertThat(Migration.migrate(postgres.getPostgresDatabase())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement_vector", "echo_link", "review", "position_pending"})
    void everyRowHasItsArticle(String table) throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), count(*) FILTER (WHERE t.article_id = s.article_id) FROM %s t JOIN statement s ON s.id = t.statement_id"
                                .formatted(table))) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(9_000);
            assertThat(row.getInt(2)).isEqualTo(9_000);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection owner = postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
