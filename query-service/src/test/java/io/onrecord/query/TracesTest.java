package io.onrecord.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.traces.Collector;
import io.onrecord.traces.Collector.Seen;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question is a span, without what was asked. */
@QuarkusTest
class TracesTest extends ApiTest {
    private static final String SECRET = "what-nobody-may-read";

    Collector collector;

    @BeforeEach
    void record() throws Exception {
        Sample.write();
    }

    @Test
    void aQuestionGoesOnWithTheTraceOfWhoeverAsksAndWithoutItsWords() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/v1/statements?q=" + SECRET)
                .then()
                .statusCode(200);
        Seen answer = collector.await(it -> it.trace().equals(trace));
        assertThat(answer)
                .returns("query-service", Seen::service)
                .returns("SERVER", Seen::kind)
                .returns("00f067aa0ba902b7", Seen::parent)
                .returns("GET /api/v1/statements", Seen::name);
        assertThat(answer.attributes())
                .containsKeys("http.response.status_code", "http.route")
                .doesNotContainKey("url.query");
        assertThat(collector.seen())
                .extracting(Seen::words)
                .allSatisfy(words -> assertThat(words).doesNotContain(SECRET));
    }

    @Test
    void aTraceThatIsNotKeptSendsNothing() throws Exception {
        String left = UUID.randomUUID().toString().replace("-", "");
        String kept = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + left + "-00f067aa0ba902b7-00").get("/api/v1/overview");
        given().header("traceparent", "00-" + kept + "-00f067aa0ba902b7-01").get("/api/v1/overview");
        collector.await(it -> it.trace().equals(kept));
        assertThat(collector.seen()).extracting(Seen::trace).doesNotContain(left);
    }
}
