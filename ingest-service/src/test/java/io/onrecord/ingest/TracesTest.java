package io.onrecord.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.contracts.Channels;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.onrecord.store.RecordResource;
import io.onrecord.traces.Collector;
import io.onrecord.traces.Collector.Seen;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The trace of a request goes on with the article that it brought. */
@QuarkusTest
@QuarkusTestResource(value = RecordResource.class, initArgs = @ResourceArg(name = "login", value = "onrecord_ingest"))
@QuarkusTestResource(KafkaInMemory.class)
class TracesTest {
    private static final String SECRET = "what-nobody-may-read";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Collector collector;

    @Inject
    @Any
    InMemoryConnector kafka;

    @ConfigProperty(name = "onrecord.test.owner-url")
    String ownerUrl;

    @Test
    void anAnnouncementBelongsToTheTraceOfItsRequest() throws Exception {
        String id = post(Map.of(), "?told=" + SECRET);
        SpanContext announced = announced(id);
        Seen request = collector.await(it -> it.id().equals(announced.getSpanId()));
        assertThat(request.trace()).isEqualTo(announced.getTraceId());
        assertThat(request)
                .returns("ingest-service", Seen::service)
                .returns("SERVER", Seen::kind)
                .returns("", Seen::parent)
                .returns("POST /api/v1/articles", Seen::name);
        assertThat(request.attributes()).containsEntry("url.path", "/api/v1/articles");
        assertThat(kept(id)).as("what is kept no longer than it is needed").isNull();
    }

    @Test
    void nothingThatPeopleSentLeavesWithASpan() throws Exception {
        String id = post(Map.of("User-Agent", SECRET, "baggage", "word=" + SECRET), "?told=" + SECRET);
        SpanContext announced = announced(id);
        collector.await(it -> it.id().equals(announced.getSpanId()));
        assertThat(collector.seen())
                .extracting(Seen::words)
                .allSatisfy(words -> assertThat(words).doesNotContain(SECRET, SignIn.KEY, "Ada L"));
    }

    @Test
    void aTraceThatBeganElsewhereGoesOn() throws Exception {
        String trace = trace();
        String id = post(Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), "");
        assertThat(announced(id).getTraceId()).isEqualTo(trace);
        assertThat(collector.await(it -> it.trace().equals(trace)).parent()).isEqualTo("00f067aa0ba902b7");
    }

    @Test
    void aTraceThatIsNotKeptIsKeptByNobodyAfter() throws Exception {
        String trace = trace();
        String id = post(Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"), "");
        SpanContext announced = announced(id);
        assertThat(announced.getTraceId()).isEqualTo(trace);
        assertThat(announced.isSampled()).isFalse();
    }

    @Test
    void whoeverLooksHowWeAreIsNotTraced() throws Exception {
        given().get("/q/health").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        String id = post(Map.of(), "");
        SpanContext announced = announced(id);
        collector.await(it -> it.id().equals(announced.getSpanId()));
        assertThat(collector.seen())
                .extracting(it -> it.attributes().getOrDefault("url.path", ""))
                .noneMatch(it -> it.startsWith("/q/"));
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String post(Map<String, String> headers, String query) {
        return given().headers(headers)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "“We shall sign,” said Ada Löw. " + UUID.randomUUID(), "outlet", "Northern Wire"))
                .post("/api/v1/articles" + query)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private SpanContext announced(String id) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<SpanContext> found = kafka.<ArticleAnnounced>sink(Channels.ARTICLES).received().stream()
                    .filter(it -> it.getPayload().articleId().toString().equals(id))
                    .map(it -> TracingMetadata.fromMessage(it).orElseThrow().getCurrentContext())
                    .map(it -> Span.fromContext(it).getSpanContext())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now()).as("the announcement of " + id).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** When it is marked announced, which is a moment after Kafka has it. */
    private String kept(String id) throws Exception {
        try (var connection = DriverManager.getConnection(ownerUrl);
                var statement = connection.createStatement()) {
            while (true) {
                try (var rows = statement.executeQuery(
                        "SELECT announced_at IS NOT NULL, traceparent FROM article WHERE id = '" + id + "'")) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        return rows.getString(2);
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
