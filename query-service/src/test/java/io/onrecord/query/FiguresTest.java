package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.query.watch.WatchRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
class FiguresTest extends ApiTest {
    @Inject
    WatchRecord watch;

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void articlesAreCountedByStateAsTheStatusHasThem() {
        watch.look();
        var status = ok("/status").extract().jsonPath();
        for (String state : List.of("received", "announced", "extracted", "failed")) {
            assertThat(figure("onrecord_articles{state=\"" + state + "\"}"))
                    .as(state)
                    .isEqualTo(status.getDouble(state));
        }
        assertThat(figure("onrecord_articles{state=\"extracted\"}")).isEqualTo(3);
        assertThat(figure("onrecord_dead_letters")).isEqualTo(3);
        assertThat(figure("onrecord_record_known")).isEqualTo(1);
    }

    @Test
    void theOldestThatWaitsIsTold() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE article SET received_at = now() - interval '2 hours'")
                    .run("UPDATE article SET received_at = now() - interval '5 minutes' WHERE id = ?", id("page"))
                    .run("UPDATE article SET announced_at = now() - interval '7 minutes' WHERE id = ?", id("waiting"));
            watch.look();
            assertThat(figure("onrecord_oldest_unannounced_seconds")).isBetween(300.0, 360.0);
            assertThat(figure("onrecord_oldest_unread_seconds")).isBetween(420.0, 480.0);
            record.read("page", "Coast Wire", null).read("waiting", null, null);
            watch.look();
            assertThat(figure("onrecord_oldest_unannounced_seconds")).isZero();
            assertThat(figure("onrecord_oldest_unread_seconds")).isZero();
        }
    }

    /** It was read years ago perhaps; that it has to be read again is seconds old. */
    @Test
    void anArticleThatIsToBeReadAgainDoesNotWaitSinceItCameIn() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.read("page", "Coast Wire", null)
                    .read("waiting", null, null)
                    .run("UPDATE article SET announced_at = NULL");
            watch.look();
            assertThat(figure("onrecord_oldest_unannounced_seconds")).isZero();
            assertThat(figure("onrecord_articles{state=\"received\"}")).isEqualTo(1);
        }
    }

    @Test
    void feedsAreCountedAsTheirListHasThem() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            for (String name : List.of("gone", "failing", "silent", "paused", "new")) {
                record.feed(name, "https://news.example/" + name, TestRecord.RECEIVED);
            }
            record.run("UPDATE feed SET next_at = NULL WHERE id = ?", id("gone"))
                    .run("UPDATE feed SET failures = 4 WHERE id = ?", id("failing"))
                    .run("UPDATE feed SET silent_from = now() - interval '1 hour' WHERE id = ?", id("silent"))
                    .run("UPDATE feed SET paused = true WHERE id = ?", id("paused"))
                    .run("UPDATE feed SET polled_at = NULL WHERE id = ?", id("new"));
        }
        watch.look();
        List<String> listed = ok("/feeds").extract().path("items.health");
        assertThat(listed).hasSize(6);
        for (String health : List.of("gone", "failing", "silent", "new", "well", "paused")) {
            assertThat(figure("onrecord_feeds{health=\"" + health + "\"}"))
                    .as(health)
                    .isEqualTo((double)
                            listed.stream().filter(health::equalsIgnoreCase).count());
        }
    }

    @Test
    void whatWaitsInTheBackgroundIsCounted() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE statement SET is_first = false, echo_id = NULL WHERE id = ?", id("near"))
                    .run("UPDATE takedown SET finished_at = NULL")
                    .run("UPDATE correction SET handled_at = NULL, outcome = NULL, changed = NULL");
        }
        watch.look();
        assertThat(figure("onrecord_statements_unlinked")).isEqualTo(1);
        assertThat(figure("onrecord_takedowns_unfinished")).isEqualTo(1);
        assertThat(figure("onrecord_corrections_unhandled")).isEqualTo(1);
        assertThat(figure("onrecord_reextraction_articles{part=\"all\"}")).isEqualTo(3);
        assertThat(figure("onrecord_reextraction_articles{part=\"read\"}")).isEqualTo(1);
    }

    @Test
    void aRecordThatDoesNotAnswerMakesFiguresUnknown() throws Exception {
        watch.look();
        try (TestRecord record = TestRecord.opened()) {
            record.run("REVOKE SELECT ON dead_letter FROM onrecord_query");
            try {
                watch.look();
                assertThat(figure("onrecord_dead_letters")).isNaN();
                assertThat(figure("onrecord_articles{state=\"failed\"}")).isNaN();
                assertThat(figure("onrecord_record_known")).isZero();
            } finally {
                record.run("GRANT SELECT ON dead_letter TO onrecord_query");
            }
        }
        watch.look();
        assertThat(figure("onrecord_dead_letters")).isEqualTo(3);
    }

    @Test
    void questionsAreTimedByAddressAndNeverById() {
        ok("/articles/" + id("talks"));
        get("/articles/" + UUID.randomUUID()).statusCode(404);
        get("/made/up/" + UUID.randomUUID()).statusCode(404);
        RestAssured.given().request("MADEUP", "/api/v1/articles");
        String scrape = scrape();
        assertThat(scrape)
                .contains(
                        "http_server_requests_seconds_bucket{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/articles/{id}\",le=\"0.3\"}")
                .contains("uri=\"other\"")
                .doesNotContain(id("talks").toString())
                .doesNotContain("made/up")
                .doesNotContain("MADEUP");
    }

    @Test
    void everyFigureOfOursSaysWhatItMeans() {
        String scrape = scrape();
        List<String> ours = Pattern.compile("(?m)^# TYPE (onrecord_\\w+) ")
                .matcher(scrape)
                .results()
                .map(type -> type.group(1))
                .toList();
        assertThat(ours).hasSizeGreaterThan(8);
        assertThat(ours).allSatisfy(name -> assertThat(scrape).containsPattern("# HELP " + name + " \\S"));
    }

    private static String scrape() {
        return RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static double figure(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + series));
    }
}
