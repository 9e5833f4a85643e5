package io.onrecord.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.onrecord.local.api.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A benchmark that cannot come to an end says so. */
@Timeout(20)
class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Sample sample = new Sample(List.of("“It is over,” Anna Berg said."));
    private volatile String state = "ANNOUNCED";
    private volatile int accepted = 201;
    private HttpServer server;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/articles", this::article);
        server.createContext("/api/v1/status", exchange -> send(exchange, 200, "{\"extracted\":7,\"failed\":0}"));
        server.start();
        api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), Api.client());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void measuresWhatIsRead() throws Exception {
        state = "EXTRACTED";
        assertThat(new Latency(api, sample, SHORT).of("x", 3).sorted()).hasSize(3);
    }

    @Test
    void saysWhyAnArticleFailed() {
        state = "FAILED";
        assertThatThrownBy(() -> new Latency(api, sample, Duration.ofMinutes(5)).of("x", 3))
                .hasMessageContaining("could not be read: no idea");
    }

    @Test
    void givesUpOnAnArticleThatIsNeverRead() {
        assertThatThrownBy(() -> new Latency(api, sample, SHORT).of("x", 3))
                .hasMessageContaining("it is still ANNOUNCED");
    }

    @Test
    void saysWhyAnArticleWasRefused() {
        accepted = 422;
        assertThatThrownBy(() -> new Latency(api, sample, SHORT).of("x", 3)).hasMessageContaining("not accepted");
    }

    @Test
    void givesUpWhenNothingGoesOn() {
        assertThatThrownBy(() -> new Throughput(api, sample, SHORT).of("x", 3))
                .hasMessageContaining("no article has been read; 3 are left");
    }

    private void article(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, """
                    {"id":"00000000-0000-0001-0000-000000000001","version":1,"state":"%s",
                     "receivedAt":"2026-01-01T00:00:00Z","reason":"no idea"}""".formatted(state));
        } else {
            send(exchange, accepted, """
                    {"id":"00000000-0000-0001-0000-000000000001","version":1,"created":true,"state":"RECEIVED",
                     "location":"/x"}""");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
