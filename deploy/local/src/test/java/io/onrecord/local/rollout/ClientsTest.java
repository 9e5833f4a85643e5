package io.onrecord.local.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.onrecord.local.api.Api;
import io.onrecord.local.load.Piece;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who read and write during a rollout, against a server that answers as it is told to. */
class ClientsTest {
    private static final String RECEIPT = """
            {"id": "%s", "version": 1, "created": true, "state": "RECEIVED", "location": "/api/v1/articles/x"}""".formatted("5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1");

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.QUERY);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = RECEIPT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.pop(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aReadIsAskedOnceAndFailsWithAnyOtherAnswerThanOk() {
        statuses.add(503);
        Reads reads = new Reads(Api.client(), address(), List.of("/one", "/two"), phase::get);
        reads.ask(0, System.nanoTime());
        phase.set(Phase.DASHBOARD);
        reads.ask(1, System.nanoTime());
        assertThat(reads.answers()).hasSize(2);
        assertThat(Reads.troubles(Reads.during(Phase.QUERY, reads.answers())))
                .isEqualTo(Map.of("/one answered 503", 1));
        assertThat(Reads.troubles(Reads.during(Phase.DASHBOARD, reads.answers())))
                .isEmpty();
    }

    @Test
    void aReadThatFailedCountsAsLongWaitedFor() {
        Reads.Answer quick = new Reads.Answer(Phase.QUERY, 2, Optional.of("/ answered 503"));
        assertThat(Reads.times(List.of(quick)).orElseThrow().at(99)).isGreaterThan(RolloutFindings.SLOWEST);
    }

    @Test
    void anArticleThatIsTurnedAwayIsSentAgainUntilItHasItsReceipt() {
        statuses.addAll(List.of(503, 201));
        Writes writes = new Writes(
                new Api(address(), Api.client()), number -> new Piece.InJson("invented " + number, "{}"), phase::get);
        writes.send(7, System.nanoTime());
        assertThat(writes.receipts().articles()).hasSize(1);
        assertThat(writes.turnedAway()).containsOnlyKeys(Phase.QUERY);
        assertThat(writes.turnedAway().get(Phase.QUERY).values()).containsExactly(1);
        assertThat(writes.unanswered()).isZero();
        assertThat(writes.times()).hasSize(1);
    }

    @Test
    void oneWhoseTimeIsOverHasNoAnswer() {
        Writes writes = new Writes(
                new Api(address(), Api.client()), number -> new Piece.InJson("invented " + number, "{}"), phase::get);
        writes.send(0, System.nanoTime() - 3L * 60 * 1_000_000_000);
        assertThat(writes.unanswered()).isEqualTo(1);
        assertThat(writes.receipts().articles()).isEmpty();
    }

    @Test
    void eachTurnIsTakenOnceAndItsDueTimeFollowsTheRate() {
        AtomicInteger left = new AtomicInteger(5);
        ConcurrentLinkedQueue<Long> due = new ConcurrentLinkedQueue<>();
        int turns = Pace.keep(1_000, () -> left.getAndDecrement() > 0, (number, at) -> due.add(at));
        assertThat(turns).isEqualTo(5);
        List<Long> sorted = due.stream().sorted().toList();
        assertThat(sorted).hasSize(5);
        assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(4_000_000);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
