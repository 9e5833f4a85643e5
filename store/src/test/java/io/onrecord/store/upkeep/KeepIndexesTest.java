package io.onrecord.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.EmbeddedRecord;
import io.onrecord.store.upkeep.KeepIndexes.Rebuilt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepIndexesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static EmbeddedRecord record;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
    }

    @AfterAll
    static void stop() throws Exception {
        record.close();
    }

    /** Twenty thousand phrases, in a table that no other leans on; looked at while their index is tight. */
    @BeforeEach
    void fill() throws SQLException {
        run("TRUNCATE index_upkeep, topic_refusal");
        run("""
                INSERT INTO topic_refusal (phrase, refused_at)
                SELECT md5(n::text), now() FROM generate_series(1, 20000) n""");
        run("REINDEX TABLE topic_refusal");
        run("VACUUM ANALYZE topic_refusal");
        assertThat(keep(NOW).until(END)).isEmpty();
    }

    @Test
    void anIndexOutOfWhichMostRowsHaveGoneIsMadeAnewOnce() throws SQLException {
        run("DELETE FROM topic_refusal WHERE phrase > '1'");
        run("VACUUM ANALYZE topic_refusal");
        List<Rebuilt> rebuilt = keep(NOW).until(END);
        assertThat(rebuilt).extracting(Rebuilt::name).containsExactly("topic_refusal_pkey");
        assertThat(rebuilt.getFirst().after()).isLessThan(rebuilt.getFirst().before() / 5);
        assertThat(text("SELECT rebuilt_at::text FROM index_upkeep WHERE index_name = 'topic_refusal_pkey'"))
                .startsWith("2026-03-01");
        assertThat(text("SELECT count(*) FROM topic_refusal WHERE phrase = md5('27')"))
                .isEqualTo("1");
        assertThat(keep(NOW).until(END)).isEmpty();
    }

    @Test
    void anIndexThatGrowsWithItsTableStays() throws SQLException {
        run("""
                INSERT INTO topic_refusal (phrase, refused_at)
                SELECT md5(n::text), now() FROM generate_series(20001, 60000) n""");
        run("VACUUM ANALYZE topic_refusal");
        assertThat(keep(NOW).until(END)).isEmpty();
    }

    @Test
    void anIndexOfWordsIsNotTakenForLooseWhenItIsNew() throws SQLException {
        run("CREATE INDEX topic_refusal_words ON topic_refusal USING gin (lower(phrase) gin_trgm_ops)");
        try {
            assertThat(keep(NOW).until(END)).isEmpty();
            run("VACUUM ANALYZE topic_refusal");
            assertThat(keep(NOW).until(END)).isEmpty();
            run("UPDATE index_upkeep SET bytes_per_row = bytes_per_row / 2 WHERE index_name = 'topic_refusal_words'");
            assertThat(keep(NOW).until(END)).extracting(Rebuilt::name).containsExactly("topic_refusal_words");
            run("VACUUM ANALYZE topic_refusal");
            assertThat(keep(NOW).until(END)).isEmpty();
        } finally {
            run("DROP INDEX topic_refusal_words");
        }
    }

    @Test
    void nothingIsBegunWhenTheTimeIsOver() throws SQLException {
        run("DELETE FROM topic_refusal WHERE phrase > '1'");
        run("VACUUM ANALYZE topic_refusal");
        assertThat(keep(END).until(END)).isEmpty();
    }

    @Test
    void whatARunThatWasBrokenOffHasLeftGoes() throws SQLException {
        run("CREATE INDEX topic_refusal_pkey_ccnew ON topic_refusal (phrase)");
        run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'topic_refusal_pkey_ccnew'::regclass");
        assertThat(keep(NOW).until(END)).isEmpty();
        assertThat(text("SELECT count(*) FROM pg_class WHERE relname LIKE 'topic\\_refusal\\_pkey%'"))
                .isEqualTo("1");
    }

    private static KeepIndexes keep(Instant now) {
        return new KeepIndexes(record.owner(), new ChooseLoose(100_000, 1.6), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void run(String sql) throws SQLException {
        try (Connection owner = record.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection owner = record.owner().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
