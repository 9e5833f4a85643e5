package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far articles are read again, and what that has changed. */
@QuarkusTest
class ReextractionsApiTest extends ApiTest {
    private static final String AGAIN = "/reextractions/" + id("again");

    @BeforeEach
    void record() throws Exception {
        Sample.write();
        try (TestRecord record = TestRecord.opened()) {
            record.reextracted("again", "undated", 0, 0, 1, 3, 2)
                    .run(
                            "INSERT INTO reextraction_article (reextraction_id, article_id, announced_at, done_at, reason)"
                                    + " VALUES (?, ?, now(), now(), 'no text')",
                            id("again"),
                            id("broken"))
                    .run(
                            "INSERT INTO reextraction_article (reextraction_id, article_id, announced_at) VALUES (?, ?, now())",
                            id("again"),
                            id("later"))
                    .run("UPDATE reextraction SET announced = announced + 2");
        }
    }

    @Test
    void addsUpWhatIsOtherwiseThanBefore() {
        ok(AGAIN)
                .body("summary.state", equalTo("RUNNING"))
                .body("summary.articles", equalTo(3))
                .body("summary.announced", equalTo(4))
                .body("summary.read", equalTo(3))
                .body("summary.failed", equalTo(1))
                .body("comparison.before", equalTo(5))
                .body("comparison.after", equalTo(6))
                .body("comparison.same", equalTo(1))
                .body("comparison.otherSpeaker", equalTo(1))
                .body("comparison.otherwise", equalTo(1))
                .body("comparison.added", equalTo(3))
                .body("comparison.removed", equalTo(2))
                .body("extractors.before", contains("1.0"))
                .body("extractors.after", contains("2.0"))
                .body("extractors.articles", contains(2))
                .body("summary.finishedAt", nullValue());
    }

    @Test
    void listsTheLatestFirst() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.reextraction("once more", 0);
        }
        assertThat(walk("/reextractions", 1, () -> {}))
                .containsExactly(id("once more").toString(), id("again").toString());
    }

    @Test
    void listsTheArticlesThatChangedMostFirstAndThoseThatCannotBeComparedLast() throws Exception {
        assertThat(walk(AGAIN + "/articles", 1, () -> {}))
                .containsExactly(
                        id("undated").toString(),
                        id("talks").toString(),
                        id("broken").toString());
        ok(AGAIN + "/articles")
                .body("items[0].comparison.added", equalTo(3))
                .body("items[2].reason", equalTo("no text"))
                .body("items[2].comparison", nullValue());
    }
}
