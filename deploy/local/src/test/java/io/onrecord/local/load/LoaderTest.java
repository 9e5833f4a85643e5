package io.onrecord.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.onrecord.local.api.Api;
import io.onrecord.local.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an API that is busy at first, refuses some articles and takes its time. */
class LoaderTest {
    @TempDir
    private Path temp;

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/articles", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void triesAgainWhileTheApiIsBusyAndFollowsEachArticleToItsEnd() throws Exception {
        busy.set(3);
        LoadReport report =
                load(new Piece.InJson("one", "{\"text\":\"good\"}"), new Piece.InJson("two", "{\"text\":\"known\"}"));
        assertThat(report).isEqualTo(new LoadReport(1, 1, 0, 2, 0, true));
        assertThat(report.good()).isTrue();
    }

    @Test
    void reportsRefusalsAndFailuresWithTheirReasons() throws Exception {
        LoadReport report = load(
                new Piece.InJson("bad", "{\"text\":\"refuse\"}"),
                new Piece.InJson("worse", "{\"text\":\"fail\"}"),
                new Piece.InJson("broken", "{"),
                new Piece.Unusable("gone", "there is no such file"));
        assertThat(report).isEqualTo(new LoadReport(1, 0, 3, 0, 1, true));
        assertThat(report.good()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("refused: bad: the article is empty [article-empty]")
                .contains("refused: broken: is not JSON")
                .contains("refused: gone: there is no such file")
                .contains("failed: worse: no idea");
    }

    @Test
    void sendsManyTogetherAndTellsOfEach() throws Exception {
        Piece[] pieces = IntStream.range(0, 250)
                .mapToObj(i -> new Piece.InJson(
                        "line " + i,
                        "{\"text\":\"" + (i % 50 == 7 ? "refuse" : i % 50 == 8 ? "known" : "good") + "\",\n\"n\":" + i
                                + "}"))
                .toArray(Piece[]::new);
        LoadReport report = load(pieces);
        assertThat(report).isEqualTo(new LoadReport(240, 5, 5, 245, 0, true));
        assertThat(bodies).hasSizeLessThan(20);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("refused: line 7: ", "refused: line 207: ")
                .doesNotContain("refused: line 8:");
    }

    @Test
    void sendsFilesAsTheyAreWithTheOutlet() throws Exception {
        Path file = Files.writeString(temp.resolve("a \"b\".txt"), "good text");
        LoadReport report = load(new Piece.InFile(file.toString(), file));
        assertThat(report.created()).isOne();
        assertThat(bodies)
                .singleElement()
                .asString()
                .contains(
                        "name=\"file\"; filename=\"a %22b%22.txt\"",
                        "\r\n\r\ngood text\r\n", "name=\"outlet\"", "Runa");
    }

    @Test
    void doesNotBlameTheApiForAFileThatCannotBeRead() throws Exception {
        LoadReport report = load(new Piece.InFile("gone", temp.resolve("gone.txt")), new Piece.InFile("folder", temp));
        assertThat(report).isEqualTo(new LoadReport(0, 0, 2, 0, 0, true));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("refused: gone: there is no such file or folder", "refused: folder: cannot be read: ")
                .doesNotContain("API");
    }

    @Test
    void saysSoWhenWhatAnswersIsNotTheApi() throws Exception {
        LoadReport report = load(new Piece.InJson("one", "{\"text\":\"welcome page\"}"));
        assertThat(report.refused()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("refused: one: the API did not answer in JSON");
    }

    @Test
    void addsTheOutletOnlyWhereNoneIsNamed() throws Exception {
        load(new Piece.InJson("one", "{\"text\":\"good\",\"outlet\":\"DRT\"}"));
        load(new Piece.InJson("two", "{\"text\":\"good\",\"outlet\":null}"));
        assertThat(bodies).first().asString().contains("DRT").doesNotContain("Runa");
        assertThat(bodies).last().asString().contains("Runa");
    }

    private LoadReport load(Piece... pieces) throws InterruptedException {
        Api api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), Api.client());
        Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        Retry quick = new Retry(Duration.ofMillis(1), Duration.ofMillis(5), 5);
        Notes notes = Notes.onScreen(screen);
        return new Loader(
                        new Sender(api, quick, "Runa", null, null), new Follower(api, notes), screen, notes, null, null)
                .load(Stream.of(pieces), (long) pieces.length);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            progress(exchange);
        } else if (busy.getAndDecrement() > 0) {
            send(exchange, 503, "{}");
        } else if (Reported.isFor(body) && !body.contains("welcome page")) {
            bodies.add(body);
            send(exchange, 201, Reported.of(body));
        } else if (body.contains("refuse")) {
            send(exchange, 422, """
                    {"type":"/problems/article-empty","title":"Empty","status":422,"detail":"the article is empty","code":"article-empty"}""");
        } else if (body.contains("welcome page")) {
            send(exchange, 200, "<html>");
        } else {
            bodies.add(body);
            String id = new UUID(body.contains("fail") ? 666 : 1, 1).toString();
            String receipt = """
                    {"id":"%s","version":1,"created":%s,"state":"RECEIVED","location":"/x"}""".formatted(id, !body.contains("known"));
            boolean upload =
                    exchange.getRequestHeaders().getFirst("Content-Type").startsWith("multipart");
            send(exchange, 201, upload ? "{\"accepted\":[" + receipt + "],\"refused\":[]}" : receipt);
        }
    }

    private void progress(HttpExchange exchange) throws IOException {
        String id = Path.of(exchange.getRequestURI().getPath()).getName(3).toString();
        int times = asked.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
        if (times == 1) {
            // As when the process behind it dies.
            exchange.close();
            return;
        }
        if (times == 2) {
            send(exchange, 503, "{}");
            return;
        }
        String state = times < 5 ? "ANNOUNCED" : id.startsWith("00000000-0000-029a") ? "FAILED" : "EXTRACTED";
        send(exchange, 200, """
                {"id":"%s","version":1,"state":"%s","receivedAt":"2026-01-01T00:00:00Z","reason":"no idea"}""".formatted(id, state));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
