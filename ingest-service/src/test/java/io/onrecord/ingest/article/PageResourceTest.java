package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a site that these tests serve themselves, which is why its host is opened for them. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class PageResourceTest {
    private static final String PAGE = "<!doctype html><html><head><title>Harbour stays open</title>"
            + "<meta property='article:published_time' content='2024-03-15'></head><body><nav>Home News</nav><article>"
            + "<h1>Harbour stays open</h1><p>“Порт will stay open through the winter, whatever the ice does,” Mayor Ana Brook said on Friday. NUMBER</p>"
            + "</article></body></html>";

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;
    private String robots = "";

    @BeforeEach
    void serve() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void aPageIsFetchedAndItsArticleTakenIn() throws Exception {
        String number = UUID.randomUUID().toString();
        String address = "http://localhost:" + port() + "/news/" + number;
        String id = send(Map.of("url", address, "outlet", "Northern Wire"))
                .statusCode(201)
                .header("Location", containsString("/state"))
                .body("created", equalTo(true), "filename", equalTo(address))
                .extract()
                .path("id");
        assertThat(row("SELECT url || '|' || outlet || '|' || title || '|' || published_value FROM article WHERE id = '"
                        + id + "'"))
                .isEqualTo(address + "|Northern Wire|Harbour stays open|2024-03-15");
        assertThat(row("SELECT text FROM article_version WHERE article_id = '" + id + "'"))
                .contains("Порт will stay open", number)
                .doesNotContain("Home News");
        send(Map.of("url", address)).statusCode(200).body("created", equalTo(false), "id", equalTo(id));
        assertThat(asked).contains("/robots.txt", "/news/" + number);
    }

    @Test
    void whatTheSiteKeepsFromMachinesIsNotRead() throws Exception {
        robots = "User-agent: *\nDisallow: /news/";
        problem(send(Map.of("url", "http://localhost:" + port() + "/news/1")), 422, "robots-refuse")
                .body("detail", containsString("save it"));
        assertThat(asked).containsOnly("/robots.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:PORT/news/1",
                "http://[::ffff:127.0.0.2]:PORT/news/1",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706434:PORT/news/1",
                "http://localhost:PORT/away",
                "http://user:pass@localhost:PORT/news/1"
            })
    void nothingInsideIsAskedNorBeyondARedirect(String address) {
        problem(send(Map.of("url", address.replace("PORT", String.valueOf(port())))), 422, "url-refused");
        assertThat(asked).doesNotContain("/news/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://news.example.org/1", "news", "", "javascript:alert(1)"})
    void whatIsNoAddressOfAPageIsRefused(String address) {
        problem(send(Map.of("url", address)), 422, "url-invalid");
    }

    @Test
    void whatIsMissingOrNoPageOrDownIsSaid() throws IOException {
        problem(send(Map.of("outlet", "Northern Wire")), 422, "url-invalid");
        problem(send(Map.of("url", "http://localhost:" + port() + "/gone")), 422, "page-not-fetched")
                .body("detail", containsString("404"));
        problem(send(Map.of("url", "http://localhost:" + port() + "/picture")), 422, "article-not-text")
                .body("detail", containsString("image/png"));
        int closed = port();
        site.stop(0);
        problem(send(Map.of("url", "http://localhost:" + closed + "/news/1")), 422, "page-not-fetched");
        serve();
        problem(
                given().contentType("application/json")
                        .body("{")
                        .post("/api/v1/pages")
                        .then(),
                400,
                "json-invalid");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals("/robots.txt")) {
                reply(exchange, robots.isEmpty() ? 404 : 200, "text/plain", robots.getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/away")) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.2:" + port() + "/news/1");
                reply(exchange, 302, "text/html", new byte[0]);
            } else if (path.equals("/picture")) {
                reply(exchange, 200, "image/png", new byte[] {1, 2, 3});
            } else if (path.startsWith("/news/")) {
                byte[] page = PAGE.replace("NUMBER", path.substring("/news/".length()))
                        .replace("“", "&ldquo;")
                        .replace("”", "&rdquo;")
                        .getBytes(Charset.forName("windows-1251"));
                reply(exchange, 200, "text/html; charset=windows-1251", page);
            } else {
                reply(exchange, 404, "text/html", "not here".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private int port() {
        return site.getAddress().getPort();
    }

    private static ValidatableResponse send(Map<String, String> page) {
        return given().contentType("application/json")
                .body(page)
                .post("/api/v1/pages")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private String row(String sql) throws SQLException {
        return new Owner(ownerUrl).value(sql);
    }
}
