package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopiesApiTest extends ApiTest {
    @BeforeEach
    void record() throws Exception {
        Sample.write();
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "INSERT INTO article_copy (article_id, of_id, share, decided) VALUES (?, ?, 0.75, false),"
                            + " (?, ?, 0.5, true)",
                    id("later"),
                    id("talks"),
                    id("waiting"),
                    id("talks"));
            record.run(
                    "INSERT INTO copy_decision (article_id, outcome, of_id, reason, made_by, decided_at) VALUES"
                            + " (?, 'ORIGINAL', null, 'old', 'desk', '2024-06-01T08:00:00Z'), (?, 'COPY', ?, 'Translated.', 'desk', '2024-06-02T08:00:00Z'),"
                            + " (?, 'ORIGINAL', null, 'Two reporters.', 'desk', '2024-06-01T08:00:00Z'),"
                            + " (?, 'ORIGINAL', null, '', 'desk', '2024-06-01T08:00:00Z'), (?, 'UNDECIDED', null, '', 'desk', '2024-06-02T08:00:00Z')",
                    id("waiting"),
                    id("waiting"),
                    id("talks"),
                    id("page"),
                    id("undated"),
                    id("undated"));
        }
    }

    @Test
    void articlesSayOfWhatTheyAreCopiesAndHowManyTheyHave() {
        ok("/articles/" + id("later"))
                .body("summary.copyOf.id", equalTo(id("talks").toString()))
                .body("summary.copyOf.title", equalTo("Title of talks"))
                .body("summary.copyOf.outlet", equalTo("Lake Herald"))
                .body("summary.copyOf.share", equalTo(0.75f))
                .body("summary.copyOf.decided", equalTo(false))
                .body("summary.copies", equalTo(0));
        ok("/articles/" + id("talks")).body("summary.copyOf", nullValue()).body("summary.copies", equalTo(2));
        ok("/articles", "q", "\"title of talks\"").body("items.copies", contains(2));
    }

    @Test
    void whatAPersonSaidIsShownWhileItHolds() {
        ok("/articles/" + id("waiting"))
                .body("copyDecision.of", equalTo(id("talks").toString()))
                .body("copyDecision.reason", equalTo("Translated."))
                .body("copyDecision.decidedAt", equalTo("2024-06-02T08:00:00Z"));
        ok("/articles/" + id("page"))
                .body("copyDecision.of", nullValue())
                .body("copyDecision.reason", equalTo("Two reporters."));
        ok("/articles/" + id("undated")).body("copyDecision", nullValue());
        ok("/articles/" + id("later")).body("copyDecision", nullValue());
    }

    @Test
    void listsShowEachStoryOnceOrTheCopiesAloneReadOrNot() {
        List<String> all = ok("/articles").extract().path("items.id");
        List<String> first = ok("/articles", "copies", "first").extract().path("items.id");
        List<String> only = ok("/articles", "copies", "only").extract().path("items.id");
        assertThat(only)
                .containsExactlyInAnyOrder(id("later").toString(), id("waiting").toString());
        assertThat(first).doesNotContainAnyElementsOf(only).hasSize(all.size() - 2);
        assertThat(ok("/articles", "copies", "all").extract().<List<String>>path("items.id"))
                .isEqualTo(all);
        ok("/articles", "copyOf", id("talks"))
                .body(
                        "items.id",
                        containsInAnyOrder(id("later").toString(), id("waiting").toString()));
        ok("/articles", "copyOf", id("later")).body("items", empty());
    }

    @Test
    void whatCountsArticlesSaysHowManyAreCopies() {
        ok("/overview").body("articles", equalTo(6)).body("copies", equalTo(2));
        ok("/outlets")
                .body("find { it.outlet == 'Coast Wire' }.copies", equalTo(1))
                .body("find { it.outlet == null }.copies", equalTo(1))
                .body("find { it.outlet == 'Lake Herald' }.copies", equalTo(0));
        for (String outlet : List.of("Coast Wire", "unknown", "Lake Herald")) {
            List<String> listed = ok("/articles", "outlet", outlet, "copies", "only")
                    .extract()
                    .path("items.id");
            assertThat(listed).hasSize(outlet.equals("Lake Herald") ? 0 : 1);
        }
    }
}
