package io.onrecord.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.traces.Collector;
import io.onrecord.traces.Collector.Seen;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody asks here is one trace with what the services behind do about it. */
@QuarkusTest
@QuarkusTestResource(FakeResource.class)
class TracesTest {
    private static final String SECRET = "what-nobody-may-read";

    FakeServices fake;
    Collector collector;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-" + trace + "-00f067aa0ba902b7-01";

    @BeforeEach
    void well() {
        fake.reset();
    }

    @Test
    void a_page_and_what_it_asks_for_are_one_trace() throws Exception {
        given().header("traceparent", traceparent)
                .get("/speakers?q=" + SECRET)
                .then()
                .statusCode(200);
        Seen page = collector.await(it -> it.trace().equals(trace) && it.kind().equals("SERVER"));
        assertThat(page).returns("dashboard", Seen::service).returns("00f067aa0ba902b7", Seen::parent);
        Seen asked = collector.await(it -> it.trace().equals(trace) && it.kind().equals("CLIENT"));
        assertThat(asked.parent()).isEqualTo(page.id());
        assertThat(fake.seen())
                .extracting(it -> it.headers().get("traceparent"))
                .contains("00-" + trace + "-" + asked.id() + "-01");
        nothingLeaks();
    }

    @Test
    void what_the_door_hands_on_goes_on_with_its_trace() throws Exception {
        given().header("traceparent", traceparent)
                .get("/api/v1/statements?q=" + SECRET)
                .then()
                .statusCode(200);
        Seen door = collector.await(it -> it.trace().equals(trace) && it.kind().equals("SERVER"));
        Seen asked = collector.await(it -> it.trace().equals(trace) && it.kind().equals("CLIENT"));
        assertThat(asked.parent()).isEqualTo(door.id());
        assertThat(fake.seen().getLast().headers())
                .containsEntry("traceparent", "00-" + trace + "-" + asked.id() + "-01");
        nothingLeaks();
    }

    @Test
    void a_key_that_signs_in_stands_in_no_span() throws Exception {
        given().header("traceparent", traceparent).redirects().follow(false).get("/sign-in?key=" + SECRET);
        collector.await(it -> it.trace().equals(trace));
        nothingLeaks();
    }

    private void nothingLeaks() {
        assertThat(collector.seen())
                .isNotEmpty()
                .extracting(Seen::words)
                .allSatisfy(words -> assertThat(words).doesNotContain(SECRET, "Bearer"));
    }
}
