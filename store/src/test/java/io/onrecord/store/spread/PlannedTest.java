package io.onrecord.store.spread;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.EmbeddedRecord;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far statements reach is told from plans. */
class PlannedTest {
    private static EmbeddedRecord record;
    private static Planned planned;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
        planned = new Planned(SpreadRecord.beside(record.url() + "?user=postgres"));
    }

    @AfterAll
    static void stop() throws Exception {
        planned.close();
        record.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            quoteCharacter = '~',
            value = {
                "ONE: SELECT * FROM topic WHERE id = $1",
                "ONE: SELECT * FROM statement WHERE article_id = $1",
                "ONE: SELECT * FROM statement s JOIN statement_vector v ON v.article_id = s.article_id AND v.statement_id = s.id WHERE s.article_id = $1",
                "ONE: SELECT * FROM article_state WHERE article_id = $1",
                "ONE: UPDATE reading SET reason = $1 WHERE article_id = $2",
                "ONE: INSERT INTO mention (article_id, ordinal, span_start, span_end, name) VALUES ($1, 0, 0, 0, '')",
                "ONE: UPDATE reading r SET statements = (SELECT count(*) FROM statement s WHERE s.article_id = r.article_id) WHERE article_id = $1",
                "NAMED: SELECT * FROM statement WHERE article_id = ANY ($1)",
                "EVERY: SELECT * FROM statement WHERE id = $1",
                "EVERY: SELECT * FROM statement s JOIN reading r ON r.article_id = s.article_id WHERE s.speaker_id = $1",
                "EVERY: SELECT * FROM article a JOIN reading r ON r.article_id = a.id JOIN statement s ON s.article_id = r.article_id LIMIT 5",
                "EVERY: DELETE FROM mention WHERE speaker_id = $1",
                "EVERY: SELECT * FROM takedown_target t JOIN article a ON a.id = t.id",
                "ACROSS: SELECT * FROM statement s JOIN statement_vector v ON v.statement_id = s.id",
                "ACROSS: SELECT * FROM statement s JOIN statement_vector v ON v.statement_id = s.id WHERE s.article_id = $1",
                "ACROSS: SELECT * FROM statement s WHERE EXISTS (SELECT FROM statement o WHERE o.echo_id = s.echo_id AND o.article_id <> s.article_id)",
                "ACROSS: SELECT * FROM article_copy c JOIN article f ON f.id = c.of_id",
                "KEYLESS: INSERT INTO statement_topic (statement_id, topic_id, score) VALUES ($1, $2, $3)",
                "KEYLESS: INSERT INTO review SELECT id, 1, 1 FROM statement WHERE article_id = $1"
            })
    void howFarAStatementReaches(Reach reach, String sql) throws SQLException {
        assertThat(planned.of(sql)).isEqualTo(reach);
    }
}
