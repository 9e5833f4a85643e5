package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedApiTest extends ApiTest {
    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void aFeedIsShownWithWhatBecameOfItsItems() {
        ok("/feeds")
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Feed of talks"))
                .body("items[0].health", equalTo("WELL"))
                .body("items[0].newestOn", equalTo("2024-06-01"))
                .body("items[0].items", equalTo(3))
                .body("items[0].waiting", equalTo(1));
        ok("/feeds/" + id("talks"))
                .body("feed.url", equalTo("https://news.example/rss"))
                .body("outcomes.outcome", contains("REFUSED", "TAKEN", "WAITING"))
                .body("polls[0].words", equalTo("3 items, 3 new"));
        ok("/feeds/" + id("talks") + "/items")
                .body("items.title", contains("Title of waiting", "Title of refused", "Title of taken"));
        ok("/feeds/" + id("talks") + "/items", "outcome", "taken")
                .body("items", hasSize(1))
                .body("items[0].articleId", equalTo(id("talks").toString()));
    }

    @Test
    void everyNumberOpensIntoItsList() {
        var outcomes = ok("/feeds/" + id("talks")).extract().jsonPath();
        List<String> names = outcomes.getList("outcomes.outcome");
        for (int i = 0; i < names.size(); i++) {
            ok("/feeds/" + id("talks") + "/items", "outcome", names.get(i))
                    .body("items", hasSize(outcomes.getInt("outcomes[" + i + "].items")));
        }
        assertThat(names).isNotEmpty();
    }

    @Test
    void thoseInTroubleComeFirstAndPagesGoOn() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            for (int i = 0; i < 7; i++) {
                record.feed("f" + i, "https://news.example/" + i, TestRecord.RECEIVED.plusSeconds(i / 2));
            }
            record.run("UPDATE feed SET failures = 2, problem = 'it is down' WHERE id = ?", id("f3"));
            record.run("UPDATE feed SET next_at = NULL WHERE id = ?", id("f1"));
            record.run("UPDATE feed SET next_at = NULL, paused = true WHERE id = ?", id("f2"));
        }
        List<String> found = walk("/feeds", 3, () -> {});
        assertThat(found).hasSize(8).doesNotHaveDuplicates();
        assertThat(found.subList(0, 2)).containsExactly(id("f1").toString(), id("f3").toString());
        assertThat(found.get(2)).isEqualTo(id("f6").toString());
        ok("/feeds").body("items[0].health", equalTo("GONE")).body("items[1].health", equalTo("FAILING"));
        var pauses = new ArrayList<>(
                ok("/feeds").extract().<List<String>>path("items.findAll{it.id=='" + id("f2") + "'}.health"));
        assertThat(pauses).containsExactly("PAUSED");
    }

    @Test
    void aFeedThatHasLongHadNothingIsSilentAndAmongThoseInTrouble() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.feed("later", "https://news.example/later", TestRecord.RECEIVED.plusSeconds(60));
            record.run(
                    "UPDATE feed SET silent_from = now() - interval '1 hour', usual_gap = 0.5 WHERE id = ?",
                    id("talks"));
        }
        ok("/feeds").body("items[0].health", equalTo("SILENT")).body("items[0].usualGap", equalTo(0.5f));
    }

    @Test
    void theListIsExported() {
        String list = ok("/feeds.opml")
                .contentType(containsString("text/x-opml"))
                .extract()
                .asString();
        assertThat(list)
                .contains("<opml version=\"2.0\">")
                .contains("xmlUrl=\"https://news.example/rss\"")
                .contains("onrecordOutlet=\"Lake Herald\"");
    }

    @Test
    void whatThereIsNotIsSaid() {
        get("/feeds/" + id("nobody")).statusCode(404).body("code", equalTo("feed-not-found"));
        get("/feeds/" + id("nobody") + "/items").statusCode(404);
        get("/feeds/" + id("talks") + "/items", "outcome", "lost")
                .statusCode(400)
                .body("detail", containsString("refused"));
    }
}
