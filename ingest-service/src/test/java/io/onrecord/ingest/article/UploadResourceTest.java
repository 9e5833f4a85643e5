package io.onrecord.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.onrecord.ingest.KafkaInMemory;
import io.onrecord.ingest.Owner;
import io.onrecord.ingest.SignIn;
import io.onrecord.store.RecordResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class UploadResourceTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0
    };

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Test
    void aTextFileIsKeptByteForByte() throws Exception {
        String words = "«Мы подпишем договор в апреле», — сказала министр. " + UUID.randomUUID();
        byte[] bytes = words.getBytes(Charset.forName("windows-1251"));
        String id = send(file("low.txt", bytes, "text/plain").multiPart("outlet", "Северный вестник"))
                .statusCode(201)
                .body("accepted", hasSize(1), "refused", hasSize(0), "accepted[0].filename", equalTo("low.txt"))
                .extract()
                .path("accepted[0].id");
        assertThat(row("SELECT text || '|' || charset || '|' || media_type FROM article_version WHERE article_id = '"
                        + id + "'"))
                .isEqualTo(words + "|windows-1251|text/plain");
        assertThat(row("SELECT encode(raw, 'hex') FROM article_version WHERE article_id = '" + id + "'"))
                .isEqualTo(java.util.HexFormat.of().formatHex(bytes));
        send(file("again.txt", bytes, "text/plain").multiPart("outlet", "Северный вестник"))
                .statusCode(200)
                .body("accepted[0].id", equalTo(id), "accepted[0].created", equalTo(false));
    }

    @Test
    void goodFilesComeInBesideBadOnes() throws Exception {
        String page = "<!doctype html><title>T</title><p>“Yes,” she said. " + UUID.randomUUID() + "</p>";
        String json = "{\"text\": \"From JSON " + UUID.randomUUID() + "\", \"outlet\": \"Harbour Post\"}";
        String lines = "{\"text\": \"One " + UUID.randomUUID() + "\"}\n\n{\"text\": \n{\"html\": \"<p>Two "
                + UUID.randomUUID() + "</p>\"}\r\n";
        RequestSpecification upload = file("page", page.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        add(upload, "one.json", json.getBytes(StandardCharsets.UTF_8));
        add(upload, "many.jsonl", lines.getBytes(StandardCharsets.UTF_8));
        add(upload, "photo.png", PNG);
        add(upload, "office.zap", zip());
        add(upload, "empty.txt", new byte[0]);
        add(upload, "space.txt", " \n\t ".getBytes(StandardCharsets.UTF_8));
        add(upload, "large.txt", "long ".repeat(700_000).getBytes(StandardCharsets.UTF_8));
        send(upload)
                .statusCode(201)
                .body(
                        "accepted.filename",
                        equalTo(java.util.List.of("page", "one.json", "many.jsonl:1", "many.jsonl:4")))
                .body(
                        "refused.filename",
                        equalTo(java.util.List.of(
                                "many.jsonl:3", "photo.png", "office.zap", "empty.txt", "space.txt", "large.txt")))
                .body(
                        "refused.problem.code",
                        equalTo(java.util.List.of(
                                "json-invalid",
                                "article-binary",
                                "article-binary",
                                "article-empty",
                                "article-empty",
                                "article-too-large")));
    }

    @Test
    void aLoneRefusedFileIsItsProblem() {
        problem(send(file("photo.png", PNG, "image/png")), 422, "article-binary");
        problem(
                send(file("large.txt", "long ".repeat(700_000).getBytes(StandardCharsets.UTF_8), "text/plain")),
                413,
                "article-too-large");
        problem(send(given().multiPart("title", "no file")), 400, "upload-without-file");
    }

    @Test
    void severalRefusedFilesAreAReport() throws Exception {
        RequestSpecification upload = file("a.png", PNG, "image/png");
        add(upload, "b.bin", zip());
        send(upload).statusCode(422).body("refused", hasSize(2), "accepted", hasSize(0));
    }

    @Test
    void oneAddressDoesNotGoWithManyArticles() {
        RequestSpecification upload = file("a.txt", "A text".getBytes(StandardCharsets.UTF_8), "text/plain");
        add(upload, "b.txt", "B text".getBytes(StandardCharsets.UTF_8));
        problem(send(upload.multiPart("url", "https://example.org/a")), 422, "field-of-one-article");
    }

    @Test
    void aFileNameIsOnlyShown() throws Exception {
        String name = "../../etc/passwd";
        send(file(name, ("Words " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "text/plain"))
                .statusCode(201)
                .body("accepted[0].filename", containsString("passwd"));
    }

    @Test
    void aCharsetThatMakesNoSenseIsNotBelieved() throws Exception {
        String body = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain; charset=nonsense\r\n\r\nWords " + UUID.randomUUID() + "\r\n--limit--\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/articles"))
                .header("Authorization", "Bearer " + SignIn.KEY)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aRequestThatIsTooLargeIsToldSo() throws Exception {
        // Only announced, not sent: a client that waits for "100 Continue" never sends the body.
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.setSoTimeout(10_000);
            String head = """
                    POST /api/v1/articles HTTP/1.1
                    Host: localhost
                    Content-Type: text/plain
                    Content-Length: 70000000

                    """;
            client.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("request-too-large", "application/problem+json");
        }
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Host {2}, X-Forwarded-Host {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, -, -, -, 403",
                "same-site, -, -, -, 403",
                "-, https://evil.example, -, -, 403",
                "-, null, -, -, 403",
                "-, https://evil.example, ingest-service, record.example.org, 403",
                "same-origin, -, evil.example:8081, -, 421",
                "-, http://evil.example:8081, evil.example:8081, -, 421",
                "-, http://evil.example:8081, evil.example:8081, evil.example:8081, 421",
                "-, -, 10.0.0.7:8081, -, 200",
                "same-origin, -, localhost:8081, -, 200",
                "-, http://localhost:8081, localhost:8081, -, 200",
                "-, https://record.example.org, ingest-service, 'record.example.org, inner', 200",
                "same-origin, https://record.example.org, ingest-service:80, record.example.org, 200"
            })
    void noPageOfAnotherSiteHandsAnythingIn(
            @Nullable String site,
            @Nullable String origin,
            @Nullable String host,
            @Nullable String forwarded,
            int status) {
        String text = "From a form: " + (status == 200 ? "ours" : "theirs");
        if (status == 200) {
            send(file("a.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain"));
        }
        RequestSpecification upload = file("a.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain");
        header(upload, "Sec-Fetch-Site", site);
        header(upload, "Origin", origin);
        header(upload, "Host", host);
        header(upload, "X-Forwarded-Host", forwarded);
        ValidatableResponse answer = send(upload).statusCode(status);
        switch (status) {
            case 403 -> problem(answer, 403, "foreign-page");
            case 421 -> problem(answer, 421, "misdirected-request");
            default -> answer.body("accepted", hasSize(1));
        }
    }

    private static void header(RequestSpecification request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    @Test
    void aFloodOfPartsIsRefusedOrTakenButBreaksNothing() {
        RequestSpecification fields =
                file("a.txt", "A text of the flood".getBytes(StandardCharsets.UTF_8), "text/plain");
        for (int i = 0; i < 5_000; i++) {
            fields.multiPart("field" + i, "value");
        }
        assertThat(send(fields).extract().statusCode()).isEqualTo(413);
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static RequestSpecification file(String name, byte[] bytes, String type) {
        return given().multiPart("file", name, bytes, type);
    }

    private static void add(RequestSpecification upload, String name, byte[] bytes) {
        upload.multiPart("file", name, bytes, "application/octet-stream");
    }

    private static ValidatableResponse send(RequestSpecification upload) {
        return upload.post("/api/v1/articles").then();
    }

    private static void problem(ValidatableResponse response, int status, String code) {
        response.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String row(String sql) throws SQLException {
        return new Owner(ownerUrl).value(sql);
    }
}
