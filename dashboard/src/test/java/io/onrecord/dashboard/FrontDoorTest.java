package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed on to the services, and what is refused at the door. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class FrontDoorTest {
    FakeServices fake;

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void the_door_hands_reading_on_with_its_query_and_names_the_caller() {
        given().header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .cookie("onrecord-form", "secret")
                .urlEncodingEnabled(false)
                .get("/api/v1/statements?q=a%20b&limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(7))
                .header("X-Path", "/api/v1/statements")
                .header("Keep-Alive", (String) null)
                .header("X-Content-Type-Options", "nosniff");
        FakeServices.Seen seen = fake.seen().getLast();
        assertThat(seen.path()).isEqualTo("/api/v1/statements?q=a%20b&limit=2");
        assertThat(seen.headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "localhost:" + RestAssured.port)
                .containsEntry("host", fake.queryUrl().substring("http://".length()))
                .doesNotContainKeys("cookie", "x-hop");
        given().head("/api/v1/overview").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void the_door_lets_an_answer_be_unchanged() {
        String tag =
                given().get("/api/v1/overview").then().statusCode(200).extract().header("ETag");
        assertThat(tag).isEqualTo(FakeServices.TAG);
        given().header("If-None-Match", tag)
                .get("/api/v1/overview")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        assertThat(fake.seen().getLast().headers()).containsEntry("if-none-match", tag);
    }

    @Test
    void the_door_passes_a_stream_on_as_it_comes_for_as_long_as_it_lives() throws Exception {
        var request = request("/api/v1/statements/live?topic=peace")
                .header("Last-Event-ID", "7")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> !line.isEmpty() && !line.equals(": nothing new"))
                    .iterator();
            assertThat(lines.next()).isEqualTo(": listening");
            for (int beat = 0; beat < 8; beat++) {
                Thread.sleep(250); // together well beyond the time that a service may stay silent
                fake.event("data: " + beat);
                assertThat(lines.next()).isEqualTo("data: " + beat);
            }
            fake.event("");
            assertThat(lines.hasNext()).isFalse();
        }
        assertThat(fake.seen().getLast().headers()).containsEntry("last-event-id", "7");
        assertThat(fake.seen().getLast().path()).isEqualTo("/api/v1/statements/live?topic=peace");
    }

    @Test
    void streams_take_no_place_from_others_however_their_address_is_written() throws Exception {
        List<String> written = List.of(
                "/api/v1/statements/l%69ve",
                "/api/v1/nowhere/../statements/live",
                "/api/v1/statements/live/",
                "/api//v1/./statements/%6Cive?topic=peace");
        HttpClient client = HttpClient.newHttpClient();
        try {
            List<CompletableFuture<HttpResponse<InputStream>>> streams = IntStream.range(0, 80)
                    .mapToObj(i -> client.sendAsync(
                            request(written.get(i % written.size())).build(),
                            HttpResponse.BodyHandlers.ofInputStream()))
                    .toList();
            for (var stream : streams) {
                assertThat(stream.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            var other = request("/api/v1/overview").timeout(Duration.ofSeconds(20));
            assertThat(client.send(other.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            client.shutdownNow();
        }
        assertThat(fake.seen())
                .filteredOn(seen -> !seen.path().endsWith("/overview"))
                .allMatch(seen -> seen.path().startsWith("/api/v1/statements/live"));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path));
    }

    @Test
    void the_door_hands_writing_on_with_its_body() {
        given().contentType("application/json")
                .body("{\"text\":\"x\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .body("created", equalTo(true));
        assertThat(fake.seen().getLast().text()).isEqualTo("{\"text\":\"x\"}");
        given().post("/api/v1/nope")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void the_door_shows_both_openapi_documents() {
        given().get("/api/v1/openapi").then().statusCode(200).body("info.title", equalTo("Reading"));
        given().get("/api/v1/openapi/ingest").then().statusCode(200).body("info.title", equalTo("Handing in"));
    }

    @Test
    void a_silent_service_is_a_504_and_a_page_of_another_site_a_403() {
        fake.mood(FakeServices.Mood.SILENT);
        given().get("/api/v1/overview")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("service-too-slow"));
        fake.mood(FakeServices.Mood.WELL);
        given().header("Sec-Fetch-Site", "cross-site")
                .body("x")
                .post("/api/v1/articles")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/keys", "/theme", "/corrections/x/undo"})
    void a_form_of_another_site_is_refused_before_anything_else(String path) {
        given().header("Sec-Fetch-Site", "same-site")
                .formParam("token", "x")
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-page"));
        given().header("Origin", "https://evil.example")
                .formParam("token", "x")
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-page"));
        assertThat(fake.seen()).noneMatch(seen -> seen.method().equals("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/statements", "/api/v1/overview", "/api/docs", "/q/openapi", "/q/healthy"})
    void nothing_is_shown_under_a_name_that_is_not_ours(String path) {
        given().header("Host", "evil.example:8080")
                .get(path)
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("code", equalTo("misdirected-request"), "detail", containsString("onrecord.dashboard.hosts"));
        assertThat(fake.seen()).isEmpty();
    }

    @Test
    void probes_and_visitors_under_our_own_names_are_answered() {
        given().header("Host", "10.1.2.3:8080").get("/q/health/live").then().statusCode(200);
        for (String name : List.of("localhost", "127.0.0.1:8080", "[::1]:8080", "record.test:443")) {
            given().header("Host", name).get("/about").then().statusCode(200);
        }
    }

    /** Prometheus asks a pod by its address; an Ingress passes on the name that people know. */
    @Test
    void figures_are_for_those_inside() {
        for (String name : List.of("10.1.2.3:8080", "localhost:8080", "[fd00::7]:8080")) {
            given().header("Host", name)
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("onrecord_build_info{component=\"dashboard\""));
        }
        for (String name : List.of("record.test", "evil.example:8080", "dashboard")) {
            given().header("Host", name)
                    .get("/q/metrics")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
        for (String header : List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded")) {
            given().header("Host", "10.1.2.3")
                    .header(header, "192.0.2.7")
                    .get("/q/metrics")
                    .then()
                    .statusCode(404);
        }
        given().get("/api/q/metrics").then().statusCode(404);
    }

    @Test
    void requests_are_counted_by_address_and_never_by_id() {
        String id = UUID.randomUUID().toString();
        given().get("/api/v1/articles/" + id);
        given().get("/articles/" + id);
        given().get("/made/up/" + id);
        given().request("MADEUP", "/");
        String scrape = given().get("/q/metrics").asString();
        assertThat(scrape)
                .contains("uri=\"/api/v1/articles/{id}\"")
                .contains("uri=\"page\"")
                .doesNotContain(id)
                .doesNotContain("made/up")
                .doesNotContain("MADEUP")
                .doesNotContain("http_client_requests");
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_a_reason() {
        byte[] body = new byte[64 * 1024 * 1024 + 1];
        given().contentType("text/plain")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        given().contentType("text/plain")
                .body(body)
                .post("/upload")
                .then()
                .statusCode(413)
                .contentType(ContentType.HTML)
                .body(containsString("At most 64 MiB"));
        assertThat(fake.seen()).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_cut_off_at_the_limit() throws Exception {
        var endless = request("/api/v1/articles")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[65 * 1024 * 1024])))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(endless, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-large");
        }
    }
}
