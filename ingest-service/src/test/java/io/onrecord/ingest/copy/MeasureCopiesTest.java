package io.onrecord.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.database.Database;
import io.onrecord.store.EmbeddedRecord;
import io.onrecord.store.migrate.Logins;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures what recognising costs: {@code mvn -pl ingest-service -am test -Dtest=MeasureCopiesTest -Donrecord.test.measured=100000}. */
@EnabledIfSystemProperty(named = "onrecord.test.measured", matches = "\\d+")
class MeasureCopiesTest {
    private static final int WORDS = 800;
    private static final int BATCH = 200;

    private final Random random = new Random(1);

    @Test
    void anArticleIsSketched() {
        String text = story();
        long kept = 0;
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < 2_000; i++) {
                kept ^= Sketch.bands(Wording.of(text + i))[i % Sketch.BANDS];
            }
            System.out.printf(Locale.ROOT, "%d words: %.3f ms%n", WORDS, (System.nanoTime() - begin) / 1e6 / 2_000);
        }
        assertThat(kept).isNotZero();
    }

    @Test
    void aRecordIsCompared() throws Exception {
        int articles = Integer.getInteger("onrecord.test.measured", 0);
        try (EmbeddedRecord record = EmbeddedRecord.start()) {
            CompareArticles compare = new CompareArticles(new Database(record.as(Logins.INGEST)));
            try (Connection owner = record.owner().getConnection();
                    Connection connection = record.as(Logins.INGEST).getConnection()) {
                connection.setAutoCommit(false);
                for (int done = 0; done < articles; done += 10_000) {
                    write(owner);
                    long begin = System.nanoTime();
                    turns(compare, connection);
                    System.out.printf(
                            Locale.ROOT,
                            "%d articles in the record: %.0f more compared a second%n",
                            done,
                            10_000 / ((System.nanoTime() - begin) / 1e9));
                }
                System.out.println(value(owner, """
                        SELECT count(*) || ' copies, ' || (SELECT pg_total_relation_size('article_sketch') / count(*)
                            FROM article_sketch) || ' bytes a sketch' FROM article_copy"""));
                assertThat(value(owner, "SELECT count(*) FROM article_uncompared"))
                        .isEqualTo("0");
            }
        }
    }

    private static void turns(CompareArticles compare, Connection connection) throws SQLException {
        while (true) {
            CopyRows rows = new CopyRows(connection);
            assertThat(rows.tryLock()).isTrue();
            Map<UUID, Boolean> taken = rows.take(BATCH);
            if (taken.isEmpty()) {
                connection.rollback();
                return;
            }
            compare.compare(rows, taken);
            connection.commit();
        }
    }

    /** A fifth of them are copies of one of the others, with some words of their own. */
    private void write(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (PreparedStatement article = owner.prepareStatement("""
                        INSERT INTO article (id, version, publisher, content_hash, received_at, announced_at, published_precision)
                        VALUES (?, 1, ?, decode(md5(?) || md5(?), 'hex'), now(), now(), 'UNKNOWN')""");
                PreparedStatement body = owner.prepareStatement("""
                        INSERT INTO article_version (article_id, version, raw, media_type, charset, text, source_map, received_at)
                        VALUES (?, 1, '', 'text/plain', 'UTF-8', ?, '{}', now())""")) {
            String story = story();
            for (int i = 0; i < 10_000; i++) {
                boolean copy = i % 5 == 4;
                story = copy ? story : story();
                UUID id = new UUID(random.nextLong(), random.nextLong());
                article.setObject(1, id);
                article.setString(2, "paper " + id);
                article.setString(3, id.toString());
                article.setString(4, id.toString());
                article.addBatch();
                body.setObject(1, id);
                body.setString(2, copy ? story.substring(story.length() / 4) + " of our own " + id : story);
                body.addBatch();
            }
            article.executeBatch();
            body.executeBatch();
        }
        owner.commit();
        try (Statement statement = owner.createStatement()) {
            statement.execute("ANALYZE article, article_version, article_sketch, article_copy");
        }
        owner.commit();
    }

    private String story() {
        return random.ints(WORDS, 0, 30_000)
                .mapToObj(word -> Integer.toString(word * 31, 26))
                .collect(Collectors.joining(" "));
    }

    private static String value(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
