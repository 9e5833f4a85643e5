package io.onrecord.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extraction.topics.TopicTree;
import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.up.OnlyPostgres;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented record in a real Postgres. */
class SimulateIT {
    private static final int STATEMENTS = 5_000;
    private static final Screen SILENT =
            new Screen(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);

    @TempDir
    private static Path temp;

    private static OnlyPostgres postgres;
    private static List<String> indexes = List.of();

    @BeforeAll
    static void simulate() throws Exception {
        DataFolder folder = new DataFolder(temp.resolve("data"));
        folder.create();
        postgres = new OnlyPostgres(
                folder, Ports.firstFree(Ports.DEFAULT_BASE, Ports::free).orElseThrow(), SILENT);
        postgres.start();
        indexes = indexes();
        Path home = Path.of(System.getProperty("user.dir")).resolve("../..").normalize();
        try (var topics = Files.newBufferedReader(home.resolve("seeds/topics/topics.yaml"))) {
            var simulate = new Simulate(
                    new SimulationSettings(STATEMENTS, 2, 300, 20, LocalDate.of(2026, 1, 31), 1),
                    postgres.owner(),
                    SILENT);
            assertThat(simulate.mayWrite()).isTrue();
            simulate.run(home.resolve("seeds/articles"), TopicTree.read("topics", topics));
            assertThat(simulate.mayWrite()).as("nothing is mixed with it").isFalse();
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        postgres.stop();
    }

    @Test
    void hasAsManyStatementsAsWereWanted() throws SQLException {
        assertThat(number("SELECT count(*) FROM statement")).isEqualTo(STATEMENTS);
        assertThat(number("SELECT sum(statements) FROM reading")).isEqualTo(STATEMENTS);
        assertThat(number("SELECT sum(statements) FROM count_by_day")).isEqualTo(STATEMENTS);
    }

    @Test
    void everyStatementStandsInItsArticle() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM statement s JOIN article_version v ON v.article_id = s.article_id
                WHERE substr(v.text, s.content[1] + 1, s.content[2] - s.content[1]) <> s.content_text
                   OR substr(v.text, s.cue[1] + 1, s.cue[2] - s.cue[1]) <> s.cue_text
                   OR substr(v.text, s.source[1] + 1, s.source[2] - s.source[1]) <> s.source_text
                   OR convert_from(v.raw, 'UTF8') <> v.text""")).isZero();
    }

    @Test
    void everyArticleIsFoundByItsWords() throws SQLException {
        assertThat(
                        number(
                                "SELECT count(*) FROM article_version WHERE search IS DISTINCT FROM to_tsvector('english', text)"))
                .isZero();
    }

    @Test
    void whoWasNotThereSaidNothingThere() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM mention m JOIN article_version v ON v.article_id = m.article_id
                JOIN statement s ON s.article_id = m.article_id AND s.speaker_id = m.speaker_id
                WHERE substr(v.text, m.span_end + 1, 15) = ' was not there.'""")).isZero();
    }

    @Test
    void someAreNamedWhereTheySayNothingAndAllAreCounted() throws SQLException {
        assertThat(number("SELECT count(*) FROM article_speaker WHERE NOT quoted"))
                .isPositive()
                .isEqualTo(number("SELECT sum(articles_named - articles_quoted) FROM speaker_named_day"))
                .isEqualTo(number("SELECT sum(articles_named - articles_quoted) FROM named_by_speaker"));
        assertThat(number("""
                SELECT count(*) FROM mention m JOIN article_version v ON v.article_id = m.article_id
                WHERE substr(v.text, m.span_start + 1, m.span_end - m.span_start) <> m.name""")).isZero();
    }

    @Test
    void everyEchoHasOneFirstAndItsLeastId() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM (SELECT echo_id FROM statement GROUP BY echo_id
                HAVING count(*) FILTER (WHERE is_first) <> 1 OR min(id::text) <> echo_id::text) wrong""")).isZero();
        assertThat(number("SELECT count(*) FROM statement WHERE NOT is_first")).isGreaterThan(STATEMENTS / 4);
    }

    @Test
    void theCountsAreThoseOfTheStatements() throws SQLException {
        for (var count : Map.of(
                        "count_by_speaker",
                                "SELECT speaker_id, count(*), count(*) FILTER (WHERE is_first) FROM statement GROUP BY 1",
                        "count_by_outlet",
                                "SELECT outlet, count(*), count(*) FILTER (WHERE is_first) FROM statement GROUP BY 1",
                        "count_by_topic", """
                                SELECT l.above_id, count(DISTINCT s.id), count(DISTINCT s.id) FILTER (WHERE s.is_first)
                                FROM statement s JOIN statement_topic t ON t.statement_id = s.id
                                JOIN topic_lineage l ON l.topic_id = t.topic_id GROUP BY 1""")
                .entrySet()) {
            assertThat(number("SELECT count(*) FROM ((" + count.getValue() + ") EXCEPT ALL (TABLE " + count.getKey()
                            + ")) d"))
                    .as(count.getKey())
                    .isZero();
            assertThat(number("SELECT count(*) FROM ((TABLE " + count.getKey() + ") EXCEPT ALL (" + count.getValue()
                            + ")) d"))
                    .as(count.getKey())
                    .isZero();
        }
    }

    @Test
    void whatIsKeptBesideAStatementIsKeptAsATriggerWould() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM statement_topic t JOIN statement s ON s.id = t.statement_id
                WHERE (t.speaker_id, t.sort_on, t.article_id, t.ordinal)
                    IS DISTINCT FROM (s.speaker_id, s.sort_on, s.article_id, s.ordinal)""")).isZero();
    }

    @Test
    void theLoudSayMuchAndSundaysAreQuiet() throws SQLException {
        assertThat(number("SELECT max(statements) FROM count_by_speaker WHERE speaker_id IS NOT NULL"))
                .isGreaterThan(10 * STATEMENTS / 300);
        assertThat(2 * number("SELECT sum(statements) FROM count_by_day WHERE extract(isodow FROM day) = 7"))
                .isLessThan(
                        number("SELECT sum(statements) FROM count_by_day WHERE extract(isodow FROM day) = 2") * 3 / 2);
    }

    @Test
    void noIndexIsMissingAfterwards() throws SQLException {
        assertThat(indexes()).isEqualTo(indexes).hasSizeGreaterThan(50);
    }

    @Test
    void theRecordStoodThenAsItDoesNow() throws SQLException {
        assertThat(number("SELECT count(*) FROM statement WHERE recorded_at > '2026-02-02'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM reading WHERE first_extracted_at <> extracted_at"))
                .isZero();
    }

    private static List<String> indexes() throws SQLException {
        try (var connection = postgres.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1")) {
            var definitions = new ArrayList<String>();
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
            return definitions;
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = postgres.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
