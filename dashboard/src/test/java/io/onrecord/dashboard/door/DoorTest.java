package io.onrecord.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static Destination to(String method, String path) {
        return Destination.of(method, path, "a=b");
    }

    @Test
    void reading_goes_to_query_service_and_everything_else_to_ingest_service() {
        assertThat(to("GET", "/api/v1/statements").service()).isEqualTo(Destination.Service.QUERY);
        assertThat(to("GET", "/api/v1/statements").uri()).isEqualTo("/api/v1/statements?a=b");
        assertThat(to("HEAD", "/api/v1/statements").service()).isEqualTo(Destination.Service.QUERY);
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
            assertThat(to(method, "/api/v1/articles").service()).isEqualTo(Destination.Service.INGEST);
        }
    }

    @Test
    void only_the_stream_has_no_end() {
        assertThat(to("GET", "/api/v1/statements/live").isStream()).isTrue();
        assertThat(Destination.of("GET", "/api/v1/statements/live", null).isStream())
                .isTrue();
        assertThat(to("GET", "/api/v1/statements/live/").isStream()).isTrue();
        assertThat(to("GET", "/api/v1/statements;a=b/live;c").isStream()).isTrue();
        assertThat(to("GET", "/api/v1/statements/lively").isStream()).isFalse();
        assertThat(to("GET", "/api/v1/statements").isStream()).isFalse();
        assertThat(to("POST", "/api/v1/statements/live").isStream()).isFalse();
    }

    @Test
    void each_service_has_its_openapi_document_at_the_door() {
        assertThat(to("GET", "/api/v1/openapi").service()).isEqualTo(Destination.Service.QUERY);
        assertThat(to("GET", "/api/v1/openapi").uri()).isEqualTo("/q/openapi?format=json");
        assertThat(to("GET", "/api/v1/openapi/ingest").service()).isEqualTo(Destination.Service.INGEST);
    }

    @Test
    void headers_for_one_hop_stay_behind() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Connection", "close, X-Secret")
                .add("X-Secret", "1")
                .add("Keep-Alive", "5")
                .add("TE", "trailers")
                .add("Content-Length", "3")
                .add("X-Kept", "1");
        Relay.dropOneHop(headers);
        assertThat(headers.names()).containsExactlyInAnyOrder("Content-Length", "X-Kept");
    }

    @Test
    void each_failure_has_its_own_problem() {
        assertThat(Relay.problem("query-service", "/x", new ConnectException("no"))
                        .status())
                .isEqualTo(502);
        assertThat(Relay.problem("query-service", "/x", new TimeoutException()).status())
                .isEqualTo(504);
        assertThat(Relay.problem("x", "/x", new AtMost.TooLongException()).status())
                .isEqualTo(413);
    }
}
