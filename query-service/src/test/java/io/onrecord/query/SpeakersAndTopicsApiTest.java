package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SpeakersAndTopicsApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void whoSaidMostComesFirst() {
        ok("/speakers")
                .body("items.name", contains("Anna Orlova", "Boris Tamm"))
                .body("items[0].statements", equalTo(3))
                .body("items[0].office.title", equalTo("foreign minister"))
                .body("items[0].office.of", equalTo("Torvia"))
                .body("items[0].office.from", equalTo("2020-01-02"))
                .body("items[0].office.to", nullValue())
                .body("items[0].firstOn", equalTo("2024-03-05"))
                .body("items[0].lastOn", equalTo("2024-12-30"))
                .body("items[1].office", nullValue());
        ok("/speakers", "kind", "organisation").body("items", empty());
    }

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "Anna Orlova, Anna Orlova",
        "orlova, Anna Orlova",
        "Orlowa, Anna Orlova",
        "anna orlva, Anna Orlova",
        "tamm, Boris Tamm",
        "tame, Boris Tamm",
        "foreign minstry, Foreign Ministry of Torvia"
    })
    void findsNamesWhateverTheSpelling(String asked, String found) {
        ok("/speakers", "q", asked).body("items[0].name", equalTo(found));
    }

    @Test
    void aNameLikeNobodysFindsNobody() {
        ok("/speakers", "q", "xyzzy").body("items", empty());
        ok("/speakers", "q", "ministry", "kind", "person").body("items", empty());
    }

    @Test
    void pagesThroughSpeakersInBothOrders() throws Exception {
        assertThat(walk("/speakers", 1, () -> {}))
                .containsExactly(id("Anna Orlova").toString(), id("Boris Tamm").toString());
        List<String> named = walk("/speakers", 1, () -> {}, "q", "tamm");
        assertThat(named)
                .containsExactly(id("Boris Tamm").toString(), id("Carl Tamme").toString());
    }

    @Test
    void showsASpeakerWithWhatTheRecordHolds() {
        ok("/speakers/" + id("Anna Orlova"))
                .body("summary.statements", equalTo(3))
                .body("aliases.name", contains("Ana Orlowa", "Anna Orlova", "Orlova"))
                .body("aliases.origin", contains("article", "known", "article"))
                .body("offices.title", contains("ambassador", "foreign minister"))
                .body("offices[1].to", nullValue())
                .body("topics.id", contains("peace", "talks", "withdrawal"))
                .body("topics.statements", contains(2, 2, 1))
                .body("outlets.outlet", contains("Coast Wire", "Lake Herald", null))
                .body("outlets.statements", contains(1, 1, 1));
        ok("/speakers/" + id("Carl Tamme"))
                .body("summary.statements", equalTo(0))
                .body("summary.firstOn", nullValue())
                .body("topics", empty());
    }

    @Test
    void showsTheTopicTreeWithCounts() {
        ok("/topics")
                .body("id", contains("peace", "talks", "withdrawal", "trade"))
                .body("parentId", contains(null, "peace", "talks", null))
                .body("statements", contains(4, 3, 1, 0));
        ok("/topics/talks")
                .body("summary.label", equalTo("Talks"))
                .body("ancestors.id", contains("peace"))
                .body("children.id", contains("withdrawal"))
                .body("speakers.name", contains("Anna Orlova"))
                .body("speakers.statements", contains(2));
        ok("/topics/withdrawal").body("ancestors.id", contains("peace", "talks"));
    }

    @Test
    void aTopicOfOnesOwnShowsItsPhrasesAndHowFarTheRecordWasLookedThrough() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "INSERT INTO topic (id, parent_id, label, description, position, version, phrases)"
                            + " VALUES ('bees', 'trade', 'Bees', '', 9, 2, '{Bees die.,Honey.}'), ('gone', null, 'Gone', '', 9, 1, '{}')");
            record.run("UPDATE topic SET removed = true WHERE id = 'gone'");
            record.run("INSERT INTO topic_tagging (topic_id, version, articles) VALUES ('bees', 2, 40)");
            try {
                ok("/topics")
                        .body("id", contains("peace", "talks", "withdrawal", "trade", "bees"))
                        .body("own", contains(false, false, false, false, true));
                ok("/topics/bees")
                        .body("summary.own", equalTo(true))
                        .body("own.phrases", contains("Bees die.", "Honey."))
                        .body("own.looked", equalTo(40))
                        .body("own.finished", equalTo(false));
                ok("/topics/talks").body("own", nullValue());
            } finally {
                record.run("DELETE FROM topic WHERE version > 0");
            }
        }
    }

    @Test
    void aTopicThatIsBeingRemovedStillCountsUnderThoseAboveIt() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run("INSERT INTO topic (id, parent_id, label, description, position, version, phrases, removed)"
                    + " VALUES ('gone', 'trade', 'Gone', '', 9, 2, '{x}', true)");
            record.run("INSERT INTO statement_topic VALUES (?, 'gone', 0.9)", id("denied"));
            try {
                ok("/topics").body("id", contains("peace", "talks", "withdrawal", "trade"));
                ok("/statements?topic=trade")
                        .body("items.id", contains(id("denied").toString()))
                        .body("items[0].topics.id", not(hasItem("gone")));
            } finally {
                record.run("DELETE FROM statement_topic WHERE topic_id = 'gone'");
                record.run("DELETE FROM topic WHERE version > 0");
            }
        }
    }

    @Test
    void proposesTopicsWithExamplesButNotWhatWasRefused() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "INSERT INTO topic_proposal VALUES ('fishing quota', 1, 4, 3, 2, 2, ARRAY[?, ?]),"
                            + " ('old news', 0, 3, 3, 2, 2, ARRAY[?])",
                    id("denied"),
                    TestRecord.id("gone"),
                    id("denied"));
            record.run("INSERT INTO topic_refusal VALUES ('old news', now())");
            try {
                ok("/topics/proposed")
                        .body("phrase", contains("fishing quota"))
                        .body("articles", contains(3))
                        .body("examples[0].statementId", contains(id("denied").toString()));
            } finally {
                record.run("TRUNCATE topic_proposal, topic_refusal");
            }
        }
    }

    @Test
    void showsOutletsWithCounts() {
        ok("/outlets")
                .body("outlet", contains(null, "Lake Herald", "Coast Wire"))
                .body("articles", contains(2, 1, 3))
                .body("statements", contains(2, 2, 1));
    }

    @Test
    void showsTheRecordAtAGlance() {
        ok("/overview")
                .body("articles", equalTo(6))
                .body("statements", equalTo(5))
                .body("speakers", equalTo(2))
                .body("outlets", equalTo(2))
                .body("topSpeakers.name", contains("Anna Orlova", "Boris Tamm"))
                .body("topTopics.id", contains("talks", "withdrawal"))
                .body("latest.size()", equalTo(5))
                .body("latest[0].id", equalTo(id("denied").toString()));
    }

    @Test
    void showsThePipeline() throws Exception {
        ok("/status")
                .body("received", equalTo(1))
                .body("announced", equalTo(1))
                .body("extracted", equalTo(3))
                .body("failed", equalTo(1))
                .body("statements", equalTo(5))
                .body("deadLetters", equalTo(3))
                .body("oldestWaiting", equalTo("2024-06-01T08:00:00Z"))
                .body("feedsInTrouble", equalTo(0))
                .body("unlinked", equalTo(0))
                .body("newest", notNullValue())
                .body("extractor", equalTo("1.0"))
                .body("version", notNullValue());
        try (TestRecord record = TestRecord.opened()) {
            record.run("UPDATE feed SET failures = 2")
                    .run("UPDATE statement SET is_first = false, echo_id = NULL WHERE id = ?", id("near"));
        }
        ok("/status").body("feedsInTrouble", equalTo(1)).body("unlinked", equalTo(1));
        List<Integer> letters = ok("/dead-letters").extract().path("items.id");
        assertThat(letters)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSize(3);
        assertThat(walk("/dead-letters", 2, () -> {}))
                .isEqualTo(letters.stream().map(String::valueOf).toList());
    }

    @Test
    void anEmptyRecordIsNoError() throws Exception {
        TestRecord.emptied().close();
        ok("/overview").body("articles", equalTo(0)).body("latest", empty());
        ok("/status").body("newest", nullValue()).body("extractor", nullValue());
        ok("/status").body("oldestWaiting", nullValue()).body("statements", equalTo(0));
        ok("/counts").body("bins.size()", equalTo(1)).body("total", equalTo(0));
        ok("/topics").body("$", empty());
    }
}
