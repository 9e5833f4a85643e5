package io.onrecord.ingest.article;

import static io.onrecord.ingest.archive.Packing.bytes;
import static io.onrecord.ingest.archive.Packing.gzip;
import static io.onrecord.ingest.archive.Packing.joined;
import static io.onrecord.ingest.archive.Packing.response;
import static io.onrecord.ingest.archive.Packing.tar;
import static io.onrecord.ingest.archive.Packing.zip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Archives, crawls and tables on their way through an upload. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class UploadArchivesTest {
    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private final String once = UUID.randomUUID().toString();

    @Test
    void everyFileOfAnArchiveIsAnArticleOrARefusalOrPassedOver() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("news/2020-05-06 talks.txt", bytes("“We talk,” Ada Low said. " + once));
        files.put("news/page.html", bytes("<p>“We walk,” Ada Low said. " + once + "</p>"));
        files.put("rows.csv", bytes("text,title\nFirst row " + once + ",A\n,B\nThird row " + once + ",C\n"));
        files.put("../../etc/empty.txt", bytes(" "));
        files.put("inner.zip", zip(Map.of("a.txt", bytes("Hidden " + once))));
        files.put("photo.png", new byte[100]);
        files.put("style.css", bytes("p {}"));
        send("2019-01-01 dump.zip", zip(files))
                .statusCode(201)
                .body(
                        "accepted.filename",
                        equalTo(List.of(
                                "2019-01-01 dump.zip!/news/2020-05-06 talks.txt",
                                "2019-01-01 dump.zip!/news/page.html",
                                "2019-01-01 dump.zip!/rows.csv:2",
                                "2019-01-01 dump.zip!/rows.csv:4")))
                .body(
                        "refused.filename",
                        equalTo(List.of(
                                "2019-01-01 dump.zip!/rows.csv:3",
                                "2019-01-01 dump.zip!/../../etc/empty.txt",
                                "2019-01-01 dump.zip!/inner.zip")))
                .body("refused.problem.code", equalTo(List.of("article-empty", "article-empty", "archive-nested")))
                .body(
                        "passedOver",
                        hasSize(1),
                        "passedOver[0].count",
                        equalTo(2),
                        "passedOver[0].filename",
                        equalTo("2019-01-01 dump.zip"));
    }

    @Test
    void theDayInAFileNameCountsAndThatOfTheArchiveDoesNot() throws SQLException {
        byte[] tar = gzip(
                tar(Map.of("x/2020-05-06.txt", bytes("Dated " + once), "x/undated.txt", bytes("Undated " + once))));
        send("2019-01-01.tgz", tar).statusCode(201).body("accepted", hasSize(2));
        assertThat(article("Dated " + once, "published_value || published_precision"))
                .isEqualTo("2020-05-06DAY");
        assertThat(article("Undated " + once, "published_precision")).isEqualTo("UNKNOWN");
    }

    @Test
    void aCrawlGivesPagesWithTheirAddressAndNoDate() throws SQLException {
        String address = "https://runa.example/" + once;
        byte[] page = ("<title>T</title><p>«Мы идём», — сказала она. " + once + "</p>")
                .getBytes(Charset.forName("windows-1251"));
        byte[] crawl = gzip(joined(
                response(address, 200, "text/html; charset=windows-1251", page),
                response(address + ".png", 200, "image/png", new byte[10]),
                response(address + "/moved", 301, "text/html", bytes("<p>Moved"))));
        send("2019-01-01.warc.gz", crawl)
                .statusCode(201)
                .body("accepted.filename", equalTo(List.of("2019-01-01.warc.gz!/" + address)))
                .body("refused", hasSize(0), "passedOver", hasSize(2));
        String text = "«Мы идём», — сказала она. " + once;
        assertThat(article(text, "url || '|' || published_precision")).isEqualTo(address + "|UNKNOWN");
    }

    @Test
    void aPackedFileIsOneOfItsKind() {
        send("lines.jsonl.gz", gzip(bytes("{\"text\": \"One " + once + "\"}\n{\"text\": \"Two " + once + "\"}")))
                .statusCode(201)
                .body(
                        "accepted.filename",
                        equalTo(List.of("lines.jsonl.gz!/lines.jsonl:1", "lines.jsonl.gz!/lines.jsonl:2")));
    }

    @Test
    void aBrokenArchiveKeepsWhatCameBefore() {
        byte[] two = tar(Map.of("one.txt", bytes("One of a broken one " + once), "two.txt", bytes("Two " + once)));
        byte[] cut = Arrays.copyOf(two, 512 + 512 + 512 + 20);
        send("cut.tar", cut)
                .statusCode(201)
                .body("accepted", hasSize(1))
                .body("refused.problem.code", equalTo(List.of("archive-broken", "archive-broken")));
    }

    @Test
    void anArchiveOfAlienFilesAndABombAreToldSo() {
        send("photos.zip", zip(Map.of("a.png", new byte[10])))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("archive-without-articles"));
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("a.txt", new byte[20 << 20]);
        send("bomb.zip", zip(bomb))
                .statusCode(422)
                .body("refused.problem.code", equalTo(List.of("article-too-large", "archive-too-large")));
    }

    @Test
    void tablesAndJsonLinesAreReadByTheColumnsNamed() throws SQLException {
        String table = "\uFEFFid;wer;was;wann\n1;Runa;Der Satz " + once + ";2020-05-06\n2;Runa;Noch ein Satz " + once
                + ";gestern\n";
        given().multiPart("file", "rows.csv", bytes(table), "application/vnd.ms-excel")
                .multiPart("columns", "text:was,outlet:wer,publishedAt:wann")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("accepted.filename", equalTo(List.of("rows.csv:2")))
                .body("refused.problem.code", equalTo(List.of("published-at-invalid")));
        assertThat(article("Der Satz " + once, "outlet || published_value")).isEqualTo("Runa2020-05-06");
        String lines = "{\"body\": \"A body " + once + "\", \"paper\": \"Runa\", \"year\": 2020}\n{\"words\": \"x\"}\n";
        given().multiPart("file", "rows.jsonl", bytes(lines), "application/octet-stream")
                .multiPart("columns", "text:body,outlet:paper,publishedAt:year")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("accepted", hasSize(1))
                .body("refused[0].problem.code", equalTo("column-unknown"))
                .body("refused[0].problem.detail", containsString("words"));
        assertThat(article("A body " + once, "published_value || published_precision"))
                .isEqualTo("2020YEAR");
    }

    @Test
    void aTableInAnotherCharsetIsRead() throws SQLException {
        String words = "«Мы подпишем договор в апреле», — сказала министр иностранных дел. " + once;
        byte[] table = ("заголовок,text\nДа,\"" + words + "\"\n").getBytes(Charset.forName("windows-1251"));
        send("rows.csv", table).statusCode(201);
        assertThat(article(words, "1")).isEqualTo("1");
        send("utf16.tsv", ("text\ttitle\nТекст " + once + "\tT\n").getBytes(StandardCharsets.UTF_16))
                .statusCode(201);
        assertThat(article("Текст " + once, "title")).isEqualTo("T");
    }

    @Test
    void aTableWithoutTheColumnIsOneProblemThatNamesThoseThereAre() {
        send("rows.csv", bytes("id,words\n1,One\n2,Two\n"))
                .statusCode(422)
                .body("code", equalTo("column-of-text-missing"), "detail", containsString("id, words"));
        given().multiPart("file", "rows.csv", bytes("a\nb\n"), "text/csv")
                .multiPart("columns", "words")
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("code", equalTo("columns-invalid"));
    }

    @Test
    void oneAddressDoesNotGoWithATable() {
        given().multiPart("file", "rows.csv", bytes("text\nOne\n"), "text/csv")
                .multiPart("url", "https://runa.example/1")
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-of-one-article"));
    }

    private static ValidatableResponse send(String name, byte[] content) {
        return given().multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/articles")
                .then();
    }

    private String article(String text, String columns) throws SQLException {
        return new Owner(ownerUrl)
                .value("SELECT " + columns
                        + " FROM article JOIN article_version v ON v.article_id = article.id WHERE text = '" + text
                        + "'");
    }
}
