package io.onrecord.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person asks who wonders whether all is well. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class StatusPageTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void whatRunsIsToldWithItsRelease() {
        assertThat(PagesTest.text("/status"))
                .contains("Taking in: works. ingest-service 0.1.0-ingest")
                .contains("Reading articles: at work. The newest statement came 2 hours ago.")
                .contains("Being compared with others: 12.", "extract-service, extractor 4.2-test")
                .contains("Answering: works. query-service 0.1.0-query")
                .containsPattern("These pages: work\\. dashboard \\d+\\.")
                .contains("Feeds: 2 in trouble");
    }

    @Test
    void whatIsInTroubleIsSaidInWords() {
        fake.ingest(200, "fails since 2026-03-01T10:00:00Z: no broker");
        assertThat(PagesTest.text("/status"))
                .contains(
                        "Taking in: takes articles in, but cannot have them read: announcing fails since 2026-03-01T10:00:00Z: no broker");
        fake.ingest(503, "works");
        assertThat(PagesTest.text("/status")).contains("Taking in: cannot write into the record", "0.1.0-ingest");
        fake.mood(FakeServices.Mood.READING);
        assertThat(PagesTest.text("/status")).contains("Taking in: does not answer", "Answering: works.");
    }

    @Test
    void anEmptyRecordIsInNoTrouble() {
        fake.world(World.empty());
        assertThat(PagesTest.text("/status"))
                .contains("Reading articles: has nothing to do. extract-service")
                .contains("Feeds: none in trouble.")
                .doesNotContain("Being compared");
    }
}
