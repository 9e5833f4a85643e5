package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.SignIn;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP, no form or no JSON is refused as what the client did, and nothing of it is taken in. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class BrokenRequestsTest {
    private static final String ARTICLES = "/api/v1/articles";

    @Test
    void whatCannotBeReadOrAnsweredIsRefusedAndNothingTakenIn() throws Exception {
        String body = "{\"text\": \"Nobody can read the answer " + UUID.randomUUID() + "\"}";
        ArticleResourceTest.problem(
                given().contentType("application/json")
                        .accept("application/xml")
                        .body(body)
                        .post(ARTICLES)
                        .then(),
                406,
                "not-acceptable");
        given().contentType("application/json")
                .accept("*/*")
                .body(body)
                .post(ARTICLES)
                .then()
                .statusCode(201);
        assertThat(raw("nonsense", "x")).startsWith("415 ").contains("unsupported-media-type");
        assertThat(raw("multipart/form-data; boundary=a", "--a\r\n\r\n--a--"))
                .startsWith("400 ")
                .contains("bad-request");
        assertThat(raw("multipart/form-data; boundary=\"", "--a"))
                .startsWith("415 ")
                .contains("unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                ": a",
                "Content-Disposition: form-data; name=file; filename*=nonsense''a",
                "Content-Disposition: form-data; name=file; filename*=UTF-8''%zz",
                "Content-Disposition: form-data; name=file; filename=a\r\nContent-Transfer-Encoding: base64"
            })
    void refusesAFormThatCannotBeRead(String headers) throws Exception {
        assertThat(raw("multipart/form-data; boundary=b", "--b\r\n" + headers + "\r\n\r\n!!!a\r\n--b--"))
                .startsWith("400 ")
                .contains("bad-request");
    }

    /** A length of a piece that is none; whoever sends it hears of it, if the connection lasts as long. */
    @Test
    void refusesABodyThatIsNoHttp() throws Exception {
        URI service = URI.create(RestAssured.baseURI);
        try (Socket socket = new Socket(service.getHost(), RestAssured.port)) {
            String head = "POST " + ARTICLES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + SignIn.KEY
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            bad -> assertThat(bad).startsWith("HTTP/1.1 400"));
        }
    }

    /** Four bytes a character, by its first ones, and then not. */
    @ParameterizedTest
    @ValueSource(strings = {"articles", "pages", "feeds"})
    void refusesJsonThatIsNotInUtf8(String path) {
        ArticleResourceTest.problem(
                given().contentType(ContentType.JSON)
                        .body("\u0000\u0000\u0000{text".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/" + path)
                        .then(),
                400,
                "json-invalid");
    }

    /** Sent as it is: RestAssured mends what it takes for a media type. */
    private static String raw(String contentType, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + ARTICLES))
                .header("Authorization", "Bearer " + SignIn.KEY)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    /** Offered both, it stays with the one: what is no request in the other is an error of the server, and not of ours. */
    @Test
    void speaksHttp1Alone() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            URI service = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/q/health/live");
            assertThat(client.send(HttpRequest.newBuilder(service).build(), HttpResponse.BodyHandlers.discarding())
                            .version())
                    .isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }
}
