package io.onrecord.ingest.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.announce.Unannounced.Pending;
import io.onrecord.store.EmbeddedRecord;
import io.onrecord.store.migrate.Logins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredUnannouncedTest {
    private static EmbeddedRecord record;

    private final Unannounced articles = new StoredUnannounced(record.as(Logins.INGEST));

    @BeforeAll
    static void start() throws Exception {
        record = EmbeddedRecord.start();
    }

    @AfterAll
    static void stop() throws Exception {
        record.close();
    }

    @BeforeEach
    void empty() throws Exception {
        run("TRUNCATE article CASCADE");
    }

    @Test
    void onlyWhatNobodyAnsweredIsForgotten() throws Exception {
        UUID lost = article("now() - interval '2 days'");
        UUID young = article("now() - interval '1 hour'");
        UUID read = article("now() - interval '2 days'");
        answered(read, 1, "EXTRACTED");
        UUID failed = article("now() - interval '2 days'");
        answered(failed, 1, "FAILED");
        UUID changed = article("now() - interval '2 days'");
        answered(changed, 1, "EXTRACTED");
        run("UPDATE article SET version = 2 WHERE id = '" + changed + "'");

        assertThat(articles.forget(Instant.now().minus(Duration.ofDays(1)), 100))
                .isEqualTo(2);
        assertThat(articles.among(List.of(lost, young, read, failed, changed)))
                .extracting(Pending::id)
                .containsExactlyInAnyOrder(lost, changed);
        assertThat(articles.forget(Instant.now().minus(Duration.ofDays(1)), 100))
                .isZero();
    }

    @Test
    void anArticleThatChangedMeanwhileStaysUnannounced() throws Exception {
        UUID id = article("NULL");
        List<Pending> before = articles.among(List.of(id));
        run("UPDATE article SET title = 'new' WHERE id = '" + id + "'");
        articles.announced(before, Instant.now());
        assertThat(articles.among(List.of(id))).hasSize(1);
        articles.announced(articles.among(List.of(id)), Instant.now());
        assertThat(articles.among(List.of(id))).isEmpty();
    }

    private static UUID article(String announcedAt) throws Exception {
        UUID id = UUID.randomUUID();
        run("INSERT INTO article (id, version, publisher, published_precision, content_hash, received_at, announced_at)"
                + " VALUES ('" + id + "', 1, '', 'UNKNOWN', sha256('" + id + "'), now() - interval '2 days', "
                + announcedAt + ")");
        return id;
    }

    private static void answered(UUID article, int version, String state) throws Exception {
        run("INSERT INTO reading (article_id, version, state, extractor, reason, outlet_method, published_precision,"
                + " published_method, boilerplate, statements, extracted_at) VALUES ('" + article + "', " + version
                + ", '" + state + "', 'test', " + (state.equals("FAILED") ? "'why'" : "NULL")
                + ", 'unknown', 'UNKNOWN', 'unknown', '{}', 0, now())");
    }

    private static void run(String sql) throws Exception {
        try (var connection = record.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
