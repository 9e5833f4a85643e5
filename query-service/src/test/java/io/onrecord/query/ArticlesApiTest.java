package io.onrecord.query;

import static io.onrecord.query.TestRecord.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ArticlesApiTest extends ApiTest {

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @ParameterizedTest(name = "{0}={1} finds {2}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "limit|200|later talks undated broken page waiting",
                "outlet|Coast Wire|later page broken",
                "outlet|unknown|undated waiting",
                "topic|peace|talks",
                "topic|withdrawal|",
                "speaker|unknown|undated",
                "from|2024-04-01|later",
                "to|2024-04-01|talks",
                "q|harbour|waiting",
                "q|\"title of later\"|later",
                "q|reporter or denied|talks later",
            })
    void everyFilterFindsJustWhatFits(String parameter, String value, String found) {
        List<String> ids = ok("/articles", parameter, value).extract().path("items.id");
        List<String> expected = found == null
                ? List.of()
                : List.of(found.split(" ")).stream()
                        .map(name -> id(name).toString())
                        .toList();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void listsThoseOfASpeakerTheNewestFirst() {
        ok("/articles", "speaker", id("Anna Orlova"))
                .body(
                        "items.id",
                        contains(
                                id("later").toString(),
                                id("talks").toString(),
                                id("undated").toString()))
                .body("items[1].title", equalTo("Title of talks"))
                .body("items[1].outlet", equalTo("Lake Herald"))
                .body("items[1].state", equalTo("EXTRACTED"))
                .body("items[1].statements", equalTo(2))
                .body("items[1].published.method", equalTo("dateline"))
                .body("items[1].receivedAt", equalTo("2024-06-01T08:00:00Z"));
    }

    @Test
    void walkingAllPagesGivesEveryRowOnce() throws Exception {
        List<String> all = ok("/articles").extract().path("items.id");
        assertThat(walk("/articles", 1, () -> {})).isEqualTo(all).hasSize(6);
        assertThat(walk("/articles", 4, () -> {})).isEqualTo(all);
        assertThat(all.subList(0, 2))
                .containsExactly(id("later").toString(), id("talks").toString());
    }

    @Test
    void saysHowThePageOfAnArticleWasRead() throws Exception {
        try (TestRecord record = TestRecord.opened()) {
            record.run(
                    "UPDATE article SET author = 'Vera Lind', published_method = 'STRUCTURED_DATA' WHERE id = ?",
                    id("waiting"));
            record.run(
                    "UPDATE article_version SET text_method = 'DECLARED', cut_short = true, modified_value = '2024-03-06',"
                            + " modified_precision = 'DAY', modified_method = 'META' WHERE article_id = ?",
                    id("waiting"));
        }
        ok("/articles/" + id("waiting"))
                .body("author", equalTo("Vera Lind"))
                .body("publishedMethod", equalTo("STRUCTURED_DATA"))
                .body("textMethod", equalTo("DECLARED"))
                .body("cutShort", equalTo(true))
                .body("modified.value", equalTo("2024-03-06"))
                .body("modified.precision", equalTo("DAY"))
                .body("modified.method", equalTo("meta"));
        ok("/articles/" + id("talks"))
                .body("textMethod", nullValue())
                .body("modified", nullValue())
                .body("cutShort", equalTo(false));
    }

    @Test
    void showsAnArticleWithEverythingFoundInIt() {
        ok("/articles/" + id("talks"))
                .body("text", equalTo(Sample.TEXT))
                .body("summary.id", equalTo(id("talks").toString()))
                .body("dateline", equalTo("Varn"))
                .body("agency", nullValue())
                .body("titleSpan.end", equalTo(23))
                .body("boilerplate[0].start", equalTo(24))
                .body(
                        "statements.id",
                        contains(id("withdrawal").toString(), id("near").toString()))
                .body("mentions[0].span.start", equalTo(130))
                .body("mentions[0].speakerId", equalTo(id("Anna Orlova").toString()))
                .body("topics.id", contains("talks"));
        ok("/articles/" + id("waiting"))
                .body("text", equalTo("A quiet harbour"))
                .body("titleSpan", nullValue())
                .body("statements", empty())
                .body("summary.state", equalTo("ANNOUNCED"))
                .body("summary.published.precision", equalTo("UNKNOWN"));
    }

    @Test
    void handsOverTheRawBytesAsAFileThatRunsNothing() {
        var page = ok("/articles/" + id("page") + "/raw").extract();
        assertThat(page.asByteArray())
                .isEqualTo("<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.contentType()).isEqualTo("application/octet-stream");
        assertThat(page.header("Content-Disposition")).startsWith("attachment; filename=\"article-");
        assertThat(page.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        var text = ok("/articles/" + id("talks") + "/raw").extract();
        assertThat(text.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void saysWhereAnArticleIsOnItsWay() {
        ok("/articles/" + id("talks") + "/state")
                .body("state", equalTo("EXTRACTED"))
                .body("statements", equalTo(2))
                .body("extractor", equalTo("1.0"))
                .body("version", equalTo(1))
                .header("Retry-After", nullValue());
        ok("/articles/" + id("waiting") + "/state")
                .body("state", equalTo("ANNOUNCED"))
                .header("Retry-After", "1");
        ok("/articles/" + id("page") + "/state")
                .body("state", equalTo("RECEIVED"))
                .body("announcedAt", nullValue())
                .body("statements", nullValue())
                .header("Retry-After", "1");
        ok("/articles/" + id("broken") + "/state")
                .body("state", equalTo("FAILED"))
                .body("reason", equalTo("no text"))
                .header("Retry-After", nullValue());
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        RestAssured.head("/api/v1/articles/" + id("talks") + "/state")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo(""));
    }
}
