package io.onrecord.ingest.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.announce.Unannounced.Pending;
import io.onrecord.ingest.database.Database;
import io.onrecord.store.EmbeddedRecord;
import io.onrecord.store.migrate.Logins;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredUnannouncedTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static EmbeddedRecord record;

    private final Unannounced articles = new StoredUnannounced(new Database(record.as(Logins.INGEST)));

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
        assertThat(articles.claim(List.of(lost, young, read, failed, changed), A_MINUTE))
                .extracting(Pending::id)
                .containsExactlyInAnyOrder(lost, changed);
        assertThat(articles.forget(Instant.now().minus(Duration.ofDays(1)), 100))
                .isZero();
    }

    @Test
    void anArticleThatChangedMeanwhileStaysUnannounced() throws Exception {
        UUID id = article("NULL");
        List<Pending> before = articles.claim(List.of(id), A_MINUTE);
        run("UPDATE article SET title = 'new', claimed_until = NULL WHERE id = '" + id + "'");
        articles.announced(before, Instant.now());
        List<Pending> after = articles.claim(List.of(id), A_MINUTE);
        assertThat(after).hasSize(1);
        articles.announced(after, Instant.now());
        run("UPDATE article SET claimed_until = NULL");
        assertThat(articles.claim(List.of(id), A_MINUTE)).isEmpty();
    }

    @Test
    void theTraceOfWhoBroughtItComesWithTheClaimAndGoesWithTheMark() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        UUID traced = article("NULL");
        run("UPDATE article SET traceparent = '" + trace + "' WHERE id = '" + traced + "'");
        List<Pending> claimed = articles.claimWaiting(Instant.now(), 10, A_MINUTE);
        assertThat(claimed).extracting(Pending::traceparent).containsExactly(trace);
        articles.announced(claimed, Instant.now());
        assertThat(articles.forget(Instant.now().plusSeconds(1), 10)).isEqualTo(1);
        assertThat(articles.claim(List.of(traced), A_MINUTE))
                .extracting(Pending::traceparent)
                .containsOnlyNulls();
    }

    @Test
    void whatOneHasClaimedNobodyElseAnnounces() throws Exception {
        UUID id = article("NULL");
        assertThat(articles.claimWaiting(Instant.now(), 10, A_MINUTE)).hasSize(1);
        assertThat(articles.claimWaiting(Instant.now(), 10, A_MINUTE)).isEmpty();
        assertThat(articles.claim(List.of(id), A_MINUTE)).isEmpty();
    }

    @Test
    void theClaimOfOneThatDiedRunsOutAndItsWordNoLongerCounts() throws Exception {
        UUID id = article("NULL");
        List<Pending> ofTheDead = articles.claimWaiting(Instant.now(), 10, Duration.ofMillis(1));
        Thread.sleep(5);
        List<Pending> ofTheHeir = articles.claimWaiting(Instant.now(), 10, A_MINUTE);
        assertThat(ofTheHeir).extracting(Pending::id).containsExactly(id);
        articles.announced(ofTheDead, Instant.now());
        assertThat(unannounced()).isEqualTo(1);
        articles.announced(ofTheHeir, Instant.now());
        assertThat(unannounced()).isZero();
    }

    @Test
    void twoSweepsAtOnceAnnounceEachArticleOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            article("NULL");
        }
        Map<UUID, Integer> told = new ConcurrentHashMap<>();
        Announcer kafka = (article, trace) -> CompletableFuture.runAsync(
                () -> told.merge(article.articleId(), 1, Integer::sum),
                CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> sweep = () -> {
            AnnounceArticles replica = new AnnounceArticles(
                    kafka,
                    new StoredUnannounced(new Database(record.as(Logins.INGEST))),
                    new FastSettings(A_MINUTE),
                    Clock.systemUTC());
            together.await();
            replica.sweep();
            return true;
        };
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : replicas.invokeAll(List.of(sweep, sweep))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(told).hasSize(60).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(unannounced()).isZero();
    }

    private static int unannounced() throws Exception {
        try (var connection = record.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM article WHERE announced_at IS NULL")) {
            rows.next();
            return rows.getInt(1);
        }
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
