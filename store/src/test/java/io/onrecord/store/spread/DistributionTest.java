package io.onrecord.store.spread;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.store.EmbeddedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final Path DECISION = Path.of("../docs/decisions/distributed-by-article.md");

    /** The first cell of a row of the table of what stands in the way. */
    private static final Pattern ROW = Pattern.compile("^\\| (`.*?) \\|");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static EmbeddedRecord record;
    private static SpreadRecord spread;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
        spread = SpreadRecord.beside(record.url() + "?user=postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        record.close();
    }

    @Test
    void ofEveryTableItSaysWhereItsRowsLie() throws SQLException {
        assertThat(column(record.owner().getConnection(), """
                SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"""))
                .containsExactlyInAnyOrderElementsOf(
                        Distribution.read().places().keySet());
    }

    @Test
    void whatLiesWithItsArticleSaysInEachRowWhichThatIs() throws SQLException {
        for (Map.Entry<String, String> one : Distribution.read().keys().entrySet()) {
            assertThat(column(record.owner().getConnection(), """
                    SELECT atttypid::regtype || ' ' || attnotnull FROM pg_attribute
                    WHERE attrelid = '%s'::regclass AND attname = '%s'""".formatted(one.getKey(), one.getValue())))
                    .as(one.toString())
                    .containsExactly("uuid true");
        }
    }

    @Test
    void whatStandsInTheWayIsWhatTheDecisionNames() throws SQLException, IOException {
        TreeSet<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(DECISION)) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                NAME.matcher(row.group(1)).results().forEach(name -> named.add(name.group(1)));
            }
        }
        assertThat(inTheWay(record.owner().getConnection()))
                .extracting(one -> one.replaceFirst("^(unique|foreign key|trigger) ", ""))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void afterTheStepNothingButTriggersDoes() throws SQLException {
        assertThat(inTheWay(spread.connect())).isNotEmpty().allMatch(one -> one.startsWith("trigger "));
    }

    @Test
    void aRowLiesWhereItsArticleDoes() throws SQLException {
        try (Connection connection = spread.connect();
                Statement statement = connection.createStatement()) {
            SpreadRecord.asSpread(connection, true);
            for (var article : SpreadRecord.articles(connection)) {
                statement.execute("""
                        INSERT INTO article_vector (article_id, vector) VALUES ('%1$s', decode(repeat('00', 384), 'hex'));
                        INSERT INTO statement_vector (article_id, statement_id, vector)
                        VALUES ('%1$s', gen_random_uuid(), decode(repeat('00', 384), 'hex'))""".formatted(article));
            }
            assertThat(SpreadRecord.column(
                            statement,
                            "SELECT DISTINCT right(v.tableoid::regclass::text, 1) || right(s.tableoid::regclass::text, 1)"
                                    + " FROM article_vector v JOIN statement_vector s USING (article_id)"))
                    .hasSize(3)
                    .allMatch(places -> places.charAt(0) == places.charAt(1));
        }
    }

    /** What a distributed Postgres refuses, or leaves undone. */
    private static List<String> inTheWay(Connection connection) throws SQLException {
        Distribution distribution = Distribution.read();
        String kept = distribution.keys().entrySet().stream()
                .map(one -> "('public." + one.getKey() + "'::regclass, '" + one.getValue() + "')")
                .collect(Collectors.joining(", "));
        String copied = distribution.places().entrySet().stream()
                .filter(one -> one.getValue().equals("copied"))
                .map(one -> "'public." + one.getKey() + "'")
                .collect(Collectors.joining(", "));
        return column(connection, """
            WITH kept (t, key) AS (VALUES %s)
            SELECT 'unique ' || i.indexrelid::regclass FROM pg_index i JOIN kept ON t = i.indrelid
            JOIN pg_attribute a ON a.attrelid = t AND a.attname = key
            WHERE i.indisunique AND a.attnum <> ALL (i.indkey::int2[])
            UNION ALL
            SELECT 'foreign key ' || c.conname FROM pg_constraint c
            LEFT JOIN kept one ON one.t = c.conrelid LEFT JOIN kept other ON other.t = c.confrelid
            WHERE c.contype = 'f' AND (one.t IS NOT NULL OR other.t IS NOT NULL) AND c.confrelid <> ALL (ARRAY[%s]::regclass[])
                AND (one.t IS NULL OR other.t IS NULL OR NOT EXISTS (
                    SELECT FROM unnest(c.conkey, c.confkey) AS k (of_one, of_other)
                    JOIN pg_attribute a ON a.attrelid = one.t AND a.attname = one.key AND a.attnum = k.of_one
                    JOIN pg_attribute b ON b.attrelid = other.t AND b.attname = other.key AND b.attnum = k.of_other))
            UNION ALL
            SELECT 'trigger ' || t.tgname FROM pg_trigger t JOIN kept ON kept.t = t.tgrelid WHERE NOT t.tgisinternal
            ORDER BY 1""".formatted(kept, copied));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            return SpreadRecord.column(statement, sql);
        }
    }
}
