package io.onrecord.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.local.api.Api;
import io.onrecord.local.load.LoadOptions;
import io.onrecord.local.load.LoadReport;
import io.onrecord.local.load.Loader;
import io.onrecord.local.load.Notes;
import io.onrecord.local.load.Piece;
import io.onrecord.local.screen.Screen;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process after another is killed during a load: every article ends extracted, none twice, none lost. */
class KillIT {
    private static final int ARTICLES = 500;
    private static final long SEED = Long.getLong("onrecord.test.seed", 20260101L);
    private static final List<String> VICTIMS =
            List.of("ingest-service", "extract-service", "query-service", "dashboard", "kafka", "postgres");

    @TempDir
    private Path data;

    private final Random random = new Random(SEED);

    @Test
    void losesAndDoublesNothingWhenProcessesAreKilled() throws Exception {
        try (Launched up = Launched.up(data, "--no-seeds");
                ExecutorService background = Executors.newSingleThreadExecutor()) {
            Semaphore gate = new Semaphore(0);
            Future<LoadReport> load = background.submit(load(up, gate));
            for (String victim : VICTIMS) {
                gate.release(ARTICLES / VICTIMS.size());
                // Somewhere in the middle of what was just let in.
                Thread.sleep(300 + random.nextInt(1200));
                kill(up, victim);
            }
            gate.release(ARTICLES);
            LoadReport report = load.get();
            assertThat(report.refused() + report.failed())
                    .as(report.line() + "\n" + up.said())
                    .isZero();
            assertThat(report.extracted()).isEqualTo(ARTICLES);
            settle(up);
            assertNothingLostOrDoubled(up);
        }
    }

    private Callable<LoadReport> load(Launched up, Semaphore gate) throws IOException {
        Stream<Piece> gated = new Articles().make(ARTICLES, SEED).stream().peek(piece -> gate.acquireUninterruptibly());
        Screen screen = new Screen(System.out, false);
        Loader loader = Loader.into(up.api(), screen, Notes.onScreen(screen), LoadOptions.STANDARD);
        return () -> loader.load(gated, (long) ARTICLES);
    }

    private static void kill(Launched up, String victim) throws Exception {
        long before = up.pid(victim);
        assertThat(before).as(victim + " runs").isPositive();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        up.await(victim + " is back", () -> up.pid(victim) != 0 && up.pid(victim) != before);
        Health health = new Health(Api.client());
        for (Service service : Service.values()) {
            up.await(
                    service.module() + " is ready again",
                    () -> health.ready(service.port(up.instance().ports())));
        }
    }

    /** A message delivered again after a crash may still be on its way; it must change nothing. */
    private static void settle(Launched up) throws Exception {
        up.await("all is read", () -> up.number("SELECT count(*) FROM article_state WHERE state <> 'EXTRACTED'") == 0);
        Thread.sleep(3000);
    }

    private static void assertNothingLostOrDoubled(Launched up) throws Exception {
        assertThat(up.number("SELECT count(*) FROM article")).isEqualTo(ARTICLES);
        assertThat(up.number("SELECT count(*) FROM article_state WHERE state = 'EXTRACTED'"))
                .isEqualTo(ARTICLES);
        assertThat(up.number("SELECT count(*) FROM dead_letter")).isZero();
        assertThat(
                        up.number(
                                "SELECT count(DISTINCT article_id) FROM statement WHERE content_text LIKE '%This is report number % of the day%'"))
                .as("each article's own statement is there")
                .isEqualTo(ARTICLES);
        assertThat(up.number("""
                SELECT count(*) FROM (SELECT 1 FROM statement GROUP BY article_id, kind, content HAVING count(*) > 1) twice""")).isZero();
        assertThat(up.number("SELECT sum(statements) FROM reading"))
                .isEqualTo(up.number("SELECT count(*) FROM statement"));
        assertThat(up.number(rollUpDifference("statement_day", "day, outlet, speaker_id, kind", """
                SELECT published_on, outlet, speaker_id, kind, count(*) FROM statement GROUP BY 1, 2, 3, 4""")))
                .as("statement_day = recount")
                .isZero();
        assertThat(up.number(rollUpDifference("topic_day", "day, outlet, speaker_id, topic_id, kind", """
                SELECT published_on, outlet, speaker_id, above_id, kind, count(DISTINCT id)
                FROM statement JOIN (SELECT statement_id, topic_id FROM statement_topic) t ON statement_id = id JOIN topic_lineage USING (topic_id)
                GROUP BY 1, 2, 3, 4, 5""")))
                .as("topic_day = recount")
                .isZero();
        assertThat(up.number("""
                SELECT count(*) FROM (SELECT * FROM article_named
                    EXCEPT SELECT article_id, speaker_id, quoted, outlet, published_on FROM article_speaker) missing""")).isZero();
        assertThat(up.number("SELECT sum(articles_named) FROM speaker_named_day"))
                .as("speaker_named_day = recount")
                .isEqualTo(up.number("SELECT count(*) FROM article_named"));
        assertThat(up.api().status().extracted()).as("the API says the same").isEqualTo(ARTICLES);
    }

    private static String rollUpDifference(String table, String columns, String recount) {
        String kept = "SELECT " + columns + ", statements::bigint FROM " + table + " WHERE statements > 0";
        return "SELECT count(*) FROM ((" + kept + " EXCEPT ALL " + recount + ") UNION ALL (" + recount + " EXCEPT ALL "
                + kept + ")) difference";
    }
}
