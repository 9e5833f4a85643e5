package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.api.Addresses;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class ArticleResourceTest {
    private static final String ARTICLES = "/api/v1/articles";

    @Inject
    @Any
    InMemoryConnector kafka;

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Test
    void aNewArticleIsCreatedKeptAndAnnounced() throws Exception {
        String words = "“We shall sign,” said Ada Löw. " + UUID.randomUUID();
        String id = post(Map.of("text", words, "title", "We shall sign", "outlet", "Northern Wire"))
                .statusCode(201)
                .body("created", equalTo(true), "version", equalTo(1), "state", equalTo("RECEIVED"))
                .body("filename", nullValue())
                .extract()
                .path("id");
        assertThat(text("SELECT convert_from(raw, 'UTF8') FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo(words);
        assertThat(text("SELECT text FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo(words);
        eventually(() -> text("SELECT state FROM article_state WHERE article_id = '" + id + "'"), "ANNOUNCED");
        assertThat(announcements(id)).containsExactly(1);
    }

    @Test
    void theSameArticleIsKnownAndItsStateCanBeWatched() {
        Map<String, String> article = Map.of(
                "text", "Known words " + UUID.randomUUID(), "url", "https://example.org/known/?utm_source=x#top");
        ValidatableResponse first = post(article).statusCode(201);
        String location = first.extract().header("Location");
        assertThat(location).matches("/api/v1/articles/[0-9a-f-]{36}/state");
        post(article).statusCode(200).header("Location", location).body("created", equalTo(false));
    }

    @Test
    void otherContentAtTheSameAddressIsANewVersionAndTheOldOneStays() throws Exception {
        String url = "https://example.org/" + UUID.randomUUID();
        String id = post(Map.of("text", "First words", "url", url)).extract().path("id");
        post(Map.of("text", "Second words", "url", url))
                .statusCode(201)
                .body("id", equalTo(id), "version", equalTo(2), "created", equalTo(true));
        post(Map.of("text", "First words", "url", url)).statusCode(200).body("version", equalTo(2));
        assertThat(text("SELECT string_agg(text, '|' ORDER BY version) FROM article_version WHERE article_id = '" + id
                        + "'"))
                .isEqualTo("First words|Second words");
        eventually(() -> String.valueOf(announcements(id).contains(2)), "true");
    }

    @Test
    void whatWasNotKnownIsFilledInAndAnnouncedAgain() throws Exception {
        String words = "Filled in " + UUID.randomUUID();
        String url = "https://www.example.org/" + UUID.randomUUID();
        String id = post(Map.of("text", words)).statusCode(201).extract().path("id");
        eventually(() -> text("SELECT state FROM article_state WHERE article_id = '" + id + "'"), "ANNOUNCED");
        post(Map.of("text", words, "url", url, "outlet", "Harbour Post", "publishedAt", "2018-02"))
                .statusCode(200)
                .body("id", equalTo(id));
        assertThat(text("SELECT url || ' ' || publisher || ' ' || published_value || ' ' || published_precision"
                        + " FROM article WHERE id = '" + id + "'"))
                .isEqualTo(url + " harbour post 2018-02 MONTH");
        eventually(() -> announcements(id).toString(), "[1, 1]");
        post(Map.of("text", "Other words at last", "url", url)).body("id", equalTo(id), "version", equalTo(2));
    }

    @Test
    void howAPageWasReadIsKept() throws Exception {
        String page = """
                <head><meta name="author" content="Vera Lind"><meta property="article:published_time" content="2024-03-15T10:00:00Z">
                <meta property="article:modified_time" content="2024-03-16"></head><article><h1>Low: we shall sign</h1>
                <p>“We shall sign in April,” Ada Low said in Port Avel, and left by the side door, with her pen, before anybody
                could ask her what it was that she would sign. %s</p></article>""".formatted(UUID.randomUUID());
        String id = post(Map.of("html", page))
                .statusCode(201)
                .body("note", nullValue())
                .extract()
                .path("id");
        assertThat(text(
                        "SELECT concat_ws('|', a.author, a.published_value, a.published_method, v.text_method, v.cut_short,"
                                + " v.modified_value, v.modified_precision, v.modified_method) FROM article a"
                                + " JOIN article_version v ON v.article_id = a.id WHERE a.id = '" + id + "'"))
                .isEqualTo("Vera Lind|2024-03-15T10:00:00Z|META|DECLARED|f|2024-03-16|DAY|META");
    }

    @Test
    void aTextThatIsCutShortIsTakenInAndSaidToBe() throws Exception {
        String page =
                "<h1>Port bonds</h1><article><p>Holders of bonds sold a tenth of them in a single morning, the harbour"
                        + " authority said. " + UUID.randomUUID()
                        + "</p></article><p>Subscribe to continue reading.</p>";
        String id = post(Map.of("html", page))
                .statusCode(201)
                .body("note", containsString("cut short"))
                .extract()
                .path("id");
        assertThat(text("SELECT cut_short FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatAPaywallLeavesTakesThePlaceOfNothingWhole() {
        String url = "https://example.org/" + UUID.randomUUID();
        String start =
                "<h1>Port bonds</h1><article><p>Holders of bonds sold a tenth of them in a single morning, the harbour"
                        + " authority said.</p>";
        String id = post(Map.of("html", start + "<p>“We will wait,” Ada Low said of it.</p></article>", "url", url))
                .statusCode(201)
                .extract()
                .path("id");
        post(Map.of("html", start + "</article><p>Subscribe to continue reading.</p>", "url", url))
                .statusCode(200)
                .body("id", equalTo(id), "version", equalTo(1), "created", equalTo(false));
        post(Map.of("html", start + "<p>“We will not wait,” Ada Low said of it.</p></article>", "url", url))
                .statusCode(201)
                .body("id", equalTo(id), "version", equalTo(2));
    }

    @Test
    void equalSubmissionsAtOnceMakeOneArticle() throws Exception {
        String words = "At once " + UUID.randomUUID();
        String url = "https://example.org/" + UUID.randomUUID();
        Callable<Integer> submission =
                () -> post(Map.of("text", words, "url", url)).extract().statusCode();
        assertThat(atOnce(submission, 16)).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(text("SELECT count(*) FROM article WHERE url = '" + url + "'"))
                .isEqualTo("1");
    }

    @Test
    void differentVersionsAtOnceAreAllKept() throws Exception {
        String url = "https://example.org/" + UUID.randomUUID();
        Callable<Integer> submission = () -> post(Map.of("text", "Version " + UUID.randomUUID(), "url", url))
                .extract()
                .statusCode();
        assertThat(atOnce(submission, 12)).containsOnly(201);
        assertThat(text("SELECT version FROM article WHERE url = '" + url + "'"))
                .isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a"                                               | 400 | json-invalid         | line 1
            {"text": {"a": 1}}                                         | 400 | json-invalid         | field text
            [1]                                                        | 400 | json-invalid         | object
            null                                                       | 400 | json-invalid         | nothing
            {"text": "a"} x                                            | 400 | json-invalid         | column
            {}                                                         | 422 | article-empty        | neither
            {"text": " \\n\\t "}                                       | 422 | article-empty        | space
            {"text": ""}                                               | 422 | article-empty        | bytes
            {"html": "<nav>Menu</nav>"}                                | 422 | article-empty        | space
            {"html": "<title>404 Not Found</title><h1>Not Found</h1>"} | 422 | page-not-article     | was not found
            {"text": "12:30 — 14"}                                     | 422 | article-not-text     | words
            {"text": "half \\ud83d of it"}                             | 422 | article-not-text     | character 5
            {"text": "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0000"} | 422 | article-binary | picture
            {"text": "a", "html": "<p>a</p>"}                          | 422 | article-text-and-html| both
            {"text": "a", "url": "ftp://example.org/a"}                | 422 | url-invalid          | url
            {"text": "a", "url": "not an address"}                     | 422 | url-invalid          | url
            {"text": "a", "publishedAt": "yesterday"}                  | 422 | published-at-invalid | 2018-02-14
            {"text": "a", "publishedAt": "2018-02-30"}                 | 422 | published-at-invalid | ISO
            {"text": "a", "publishedAt": "2018-02-14T10:00:00"}        | 422 | published-at-invalid | ISO
            {"text": "a", "publishedAt": "9999"}                       | 422 | published-at-future  | future
            """)
    void refusesWithAReason(String body, int status, String code, String detail) {
        problem(given().contentType(ContentType.JSON).body(body).post(ARTICLES).then(), status, code)
                .body(
                        "detail",
                        containsString(detail),
                        "instance",
                        equalTo(ARTICLES),
                        "type",
                        equalTo("/problems/" + code));
    }

    @ParameterizedTest
    @CsvSource({"3145728", "12582912", "50000000"})
    void refusesWhatIsTooLarge(int length) {
        problem(post(Map.of("text", "long ".repeat(length / 5))), 413, "article-too-large");
    }

    @Test
    void takesOneAsLargeAsItMayBe() {
        String large = (UUID.randomUUID() + " words and words ").repeat(60_000).substring(0, 2 * 1024 * 1024);
        post(Map.of("text", large)).statusCode(201);
        problem(post(Map.of("text", large + "x")), 413, "article-too-large");
    }

    @Test
    void aFewControlCharactersAreDroppedAndKeptInTheRaw() throws Exception {
        String words = "Null\u0000 and bell\u0007 go, the words of " + UUID.randomUUID() + " stay";
        String id = post(Map.of("text", words)).statusCode(201).extract().path("id");
        assertThat(text("SELECT text FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo(words.replace("\u0000", "").replace("\u0007", ""));
        assertThat(text("SELECT octet_length(raw) FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo(String.valueOf(words.length()));
    }

    @Test
    void otherErrorsAreProblemsToo() {
        problem(given().get(ARTICLES).then(), 405, "method-not-allowed");
        problem(given().post("/api/v1/nothing").then(), 404, "not-found");
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post(ARTICLES)
                        .then(),
                415,
                "unsupported-media-type");
        problem(given().post(ARTICLES + "/" + UUID.randomUUID() + "/announce").then(), 404, "article-unknown");
        problem(given().post(ARTICLES + "/no-uuid/announce").then(), 404, "not-found");
        problem(given().post("/api/v1/dead-letters/999999/retry").then(), 404, "dead-letter-unknown");
    }

    @Test
    void anAddressTellsItsMethodsWhicheverServiceHasThem() {
        String some = "/" + UUID.randomUUID();
        for (String address :
                List.of("/api/v1/statements", ARTICLES + some, "/api/v1/counts", ARTICLES + some + "/raw")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                problem(given().request(method, address).then(), 405, "method-not-allowed")
                        .header("Allow", "GET, HEAD");
            }
            given().options(address).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        }
        for (String address : List.of(ARTICLES + some + "/announce", "/api/v1/dead-letters/7/retry")) {
            problem(given().put(address).then(), 405, "method-not-allowed").header("Allow", "POST");
            given().options(address).then().statusCode(204).header("Allow", "POST, OPTIONS");
        }
        problem(given().delete(ARTICLES).then(), 405, "method-not-allowed").header("Allow", "GET, HEAD, POST");
        problem(given().options("/api/v1/nothing").then(), 404, "not-found");
        given().options("/api/v1/dead-letters/7").then().statusCode(204).header("Allow", "DELETE, OPTIONS");
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        assertThat(addresses(paths, "post")).isEqualTo(Addresses.POSTED);
        assertThat(addresses(paths, "put")).isEqualTo(Addresses.PUT);
        assertThat(addresses(paths, "delete")).isEqualTo(Addresses.DELETED);
    }

    private static Set<String> addresses(Map<String, Map<String, ?>> paths, String method) {
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey(method))
                .map(path -> path.getKey().substring("/api/v1".length()))
                .collect(Collectors.toSet());
    }

    @Test
    void anArticleCanBeAnnouncedAgain() throws Exception {
        String id = post(Map.of("text", "Again " + UUID.randomUUID())).extract().path("id");
        eventually(() -> announcements(id).toString(), "[1]");
        given().post(ARTICLES + "/" + id + "/announce")
                .then()
                .statusCode(202)
                .header("Location", ARTICLES + "/" + id + "/state");
        eventually(() -> announcements(id).toString(), "[1, 1]");
    }

    @Test
    void aDeadLetterCanBeRetriedWhenItNamesAnArticle() throws Exception {
        String id = post(Map.of("text", "Dead " + UUID.randomUUID())).extract().path("id");
        eventually(() -> announcements(id).toString(), "[1]");
        String letter = letter("'" + id + "'");
        given().post("/api/v1/dead-letters/" + letter + "/retry").then().statusCode(202);
        eventually(() -> announcements(id).toString(), "[1, 1]");
        problem(
                given().post("/api/v1/dead-letters/" + letter("NULL") + "/retry")
                        .then(),
                409,
                "dead-letter-without-article");
    }

    @Test
    void aDeadLetterCanBeRemovedAndItsArticleStays() throws Exception {
        String id =
                post(Map.of("text", "Removed " + UUID.randomUUID())).extract().path("id");
        eventually(() -> announcements(id).toString(), "[1]");
        for (String letter : List.of(letter("NULL"), letter("'" + id + "'"))) {
            given().delete("/api/v1/dead-letters/" + letter).then().statusCode(204);
            assertThat(text("SELECT count(*) FROM dead_letter WHERE id = " + letter))
                    .isEqualTo("0");
            problem(given().delete("/api/v1/dead-letters/" + letter).then(), 404, "dead-letter-unknown");
        }
        problem(given().delete("/api/v1/dead-letters/none").then(), 404, "not-found");
        assertThat(text("SELECT state FROM article_state WHERE article_id = '" + id + "'"))
                .isEqualTo("ANNOUNCED");
    }

    @Test
    void theSweepAnnouncesWhatWasLeftBehind() throws Exception {
        UUID id = UUID.randomUUID();
        run("INSERT INTO article (id, version, publisher, published_precision, content_hash, received_at) VALUES ('"
                + id + "', 7, '', 'UNKNOWN', sha256('" + id + "'), now() - interval '1 hour')");
        eventually(() -> announcements(id.toString()).toString(), "[7]");
        eventually(() -> text("SELECT (announced_at IS NOT NULL)::text FROM article WHERE id = '" + id + "'"), "true");
    }

    @Test
    void isReadyAndDocumented() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'articles can be taken in' }.data.announcing", equalTo("works"));
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/articles'.post.responses.keySet()", org.hamcrest.Matchers.hasItems("201", "413"));
    }

    private ValidatableResponse post(Map<String, String> submission) {
        return given().contentType(ContentType.JSON)
                .body(submission)
                .post(ARTICLES)
                .then();
    }

    static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code), "status", equalTo(status));
    }

    private static <T> List<T> atOnce(Callable<T> work, int times) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(java.util.Collections.nCopies(times, work));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private List<Integer> announcements(String id) {
        return kafka.<ArticleAnnounced>sink(Channels.ARTICLES).received().stream()
                .map(message -> message.getPayload())
                .filter(article -> article.articleId().toString().equals(id))
                .map(ArticleAnnounced::version)
                .toList();
    }

    private String letter(String article) throws SQLException {
        return text("INSERT INTO dead_letter (channel, article_id, version, payload, reason, attempts, failed_at)"
                + " VALUES ('articles', " + article + ", 1, '" + UUID.randomUUID()
                + "', 'a reason', 3, now()) RETURNING id");
    }

    private String text(String sql) throws SQLException {
        return new Owner(ownerUrl).value(sql);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void eventually(Callable<String> actual, String expected) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!actual.call().equals(expected) && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(actual.call()).isEqualTo(expected);
    }
}
