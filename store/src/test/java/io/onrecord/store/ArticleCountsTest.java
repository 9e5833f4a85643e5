package io.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What triggers keep of articles is what counting them all finds, whatever happens in whatever order. */
class ArticleCountsTest {
    private static final int STEPS = 120;
    private static final int ARTICLES = 8;

    private static final String BY_OUTLET = """
            SELECT coalesce(string_agg(coalesce(outlet, '?') || articles, ' ' ORDER BY outlet), '') FROM (%s) counts""";
    private static final String KEPT = "SELECT outlet, articles FROM article_count";
    private static final String COUNTED = """
            SELECT CASE WHEN r.article_id IS NULL THEN a.outlet ELSE r.outlet END AS outlet, count(*) AS articles
            FROM article a LEFT JOIN reading r ON r.article_id = a.id GROUP BY 1""";
    private static final String WAITING = """
            SELECT coalesce(string_agg(article_id || ' ' || version, ',' ORDER BY article_id), '')
            FROM article_waiting w WHERE version = (SELECT version FROM article a WHERE a.id = w.article_id)""";
    private static final String FOUND_WAITING = """
            SELECT coalesce(string_agg(a.id || ' ' || a.version, ',' ORDER BY a.id), '') FROM article a
            WHERE NOT EXISTS (SELECT FROM reading r WHERE r.article_id = a.id AND r.version = a.version)""";

    private static EmbeddedRecord record;
    private static Connection owner;

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
        owner = record.owner().getConnection();
    }

    @AfterAll
    static void stop() throws Exception {
        owner.close();
        record.close();
    }

    @RepeatedTest(5)
    void followLoadsReadingsNewVersionsAndDeletions(RepetitionInfo repetition) throws SQLException {
        Random random = new Random(repetition.getCurrentRepetition());
        run("TRUNCATE article CASCADE");
        assertThat(answer(BY_OUTLET.formatted(KEPT))).isEmpty();
        for (int step = 0; step < STEPS; step++) {
            run(change(random, new UUID(0, random.nextInt(ARTICLES))));
            assertThat(answer(BY_OUTLET.formatted(KEPT))).isEqualTo(answer(BY_OUTLET.formatted(COUNTED)));
            assertThat(answer(WAITING)).isEqualTo(answer(FOUND_WAITING));
        }
        String kept = answer(BY_OUTLET.formatted(KEPT)) + answer(WAITING);
        run("CALL recount_articles()");
        assertThat(answer(BY_OUTLET.formatted(KEPT)) + answer(WAITING)).isEqualTo(kept);
    }

    @Test
    void aVersionThatComesInWhileTheOneBeforeIsReadGoesOnWaiting() throws SQLException {
        run("TRUNCATE article CASCADE");
        run(received(new UUID(0, 1), "'A'"));
        try (Connection reader = record.owner().getConnection();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute(read(new UUID(0, 1), "'A'"));
            run("UPDATE article SET version = 2");
            reader.commit();
        }
        assertThat(answer(WAITING)).isEqualTo(new UUID(0, 1) + " 2");
    }

    private static String change(Random random, UUID article) {
        String outlet = List.of("'A'", "'B'", "NULL").get(random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0, 1 -> received(article, outlet);
            case 2 -> "UPDATE article SET version = version + 1, outlet = " + outlet + " WHERE id = '" + article + "'";
            case 3, 4 -> read(article, outlet);
            case 5 -> "DELETE FROM reading WHERE article_id = '" + article + "'";
            default -> "DELETE FROM article WHERE id = '" + article + "'";
        };
    }

    private static String received(UUID article, String outlet) {
        return """
                INSERT INTO article (id, version, publisher, outlet, published_precision, content_hash, received_at)
                VALUES ('%1$s', 1, '', %2$s, 'UNKNOWN', sha256('%1$s'), now()) ON CONFLICT DO NOTHING""".formatted(article, outlet);
    }

    private static String read(UUID article, String outlet) {
        return """
                INSERT INTO reading (article_id, version, state, extractor, outlet, outlet_method, published_precision,
                    published_method, boilerplate, statements, extracted_at)
                SELECT id, version, 'EXTRACTED', 'test', %s, 'submitted', 'UNKNOWN', 'none', '{}', 0, now()
                FROM article WHERE id = '%s'
                ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, outlet = excluded.outlet""".formatted(outlet, article);
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
