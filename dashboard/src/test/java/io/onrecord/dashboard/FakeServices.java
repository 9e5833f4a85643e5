package io.onrecord.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.onrecord.contracts.api.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** query-service and ingest-service made by hand: real HTTP, answers out of {@link World}. */
public final class FakeServices implements AutoCloseable {
    /** Of every answer. */
    static final String TAG = "W/\"a-tag\"";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** A request as it arrived. */
    public record Seen(String method, String path, Map<String, String> headers, String text) {}

    /** How a service behaves. */
    public enum Mood {
        WELL,
        /** Everything but the counts. */
        UNCOUNTED,
        /** Counts by month, and by nothing finer. */
        COARSE,
        /** All is read as ever, and nothing taken in. */
        READING,
        BROKEN,
        SILENT
    }

    private final HttpServer query;
    private final HttpServer ingest;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile World world = World.full();
    private volatile Reply health = health(200, "works");

    public FakeServices() throws IOException {
        this(0, 0);
    }

    FakeServices(int queryPort, int ingestPort) throws IOException {
        query = start(queryPort, true);
        ingest = start(ingestPort, false);
    }

    /** Plays both services until it is stopped: for looking at the pages. */
    public static void main(String[] ports) throws Exception {
        FakeServices fake = new FakeServices(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
        if (ports.length > 2) {
            fake.world(World.empty());
        }
        System.out.println("query " + fake.queryUrl() + ", ingest " + fake.ingestUrl());
        Thread.currentThread().join();
    }

    private HttpServer start(int port, boolean queries) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, queries));
        server.start();
        return server;
    }

    public String queryUrl() {
        return "http://127.0.0.1:" + query.getAddress().getPort();
    }

    public String ingestUrl() {
        return "http://127.0.0.1:" + ingest.getAddress().getPort();
    }

    public void mood(Mood now) {
        mood = now;
    }

    public void world(World now) {
        world = now;
    }

    /** What ingest-service says of itself: whether it can write, and whether what it announces is taken. */
    void ingest(int status, String announcing) {
        health = health(status, announcing);
    }

    private static Reply health(int status, String announcing) {
        return new Reply(
                status,
                Map.of(
                        "status",
                        status == 200 ? "UP" : "DOWN",
                        "checks",
                        List.of(
                                Map.of("name", "another"),
                                Map.of(
                                        "name",
                                        "articles can be taken in",
                                        "data",
                                        Map.of("announcing", announcing, "version", "0.1.0-ingest")))));
    }

    public List<Seen> seen() {
        return seen;
    }

    /** Goes to whoever listens to the stream; an empty one ends it. */
    public void event(String text) {
        events.add(text);
    }

    public void reset() {
        events.clear();
        mood = Mood.WELL;
        world = World.full();
        health = health(200, "works");
        seen.clear();
    }

    private void answer(HttpExchange exchange, boolean queries) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            Seen request = new Seen(
                    exchange.getRequestMethod(),
                    uri.toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.add(request);
            if (uri.getPath().matches(".*/statements/live/?")) {
                stream(exchange);
                return;
            }
            if (headers.getOrDefault("if-none-match", "").equals(TAG)) {
                exchange.getResponseHeaders().set("ETag", TAG);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            Optional<Reply> known = uri.getPath().endsWith("/me") ? Optional.of(me(headers)) : Optional.empty();
            if (known.isPresent() || Keyed.opensNothing(headers)) {
                send(exchange, known.orElseGet(FakeServices::refused), uri.getPath());
                return;
            }
            if (mood == Mood.WELL && !queries && uri.getPath().equals("/q/health/ready")) {
                send(exchange, health, uri.getPath());
                return;
            }
            switch (mood) {
                case WELL -> send(exchange, queries ? queried(uri) : ingested(request, uri), uri.getPath());
                case READING -> send(exchange, queries ? queried(uri) : new Reply(500, "full"), uri.getPath());
                case UNCOUNTED, COARSE -> send(exchange, uncounted(uri), uri.getPath());
                case BROKEN ->
                    send(exchange, new Reply(500, "java.lang.NullPointerException\n\tat x.y.Z"), uri.getPath());
                case SILENT -> sleep();
            }
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            String event = ": listening";
            // Whoever listens hears all that there is; one who has gone away, unnoticed, must take nothing from the
            // others.
            for (int heard = 0; !event.isEmpty(); ) {
                exchange.getResponseBody().write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                List<String> said = List.copyOf(events);
                heard = Math.min(heard, said.size());
                if (heard == said.size()) {
                    Thread.sleep(100);
                    event = ": nothing new";
                } else {
                    event = said.get(heard++);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes back. */
    private record Reply(int status, Object body) {}

    private static Reply me(Map<String, String> headers) {
        return Keyed.opensNothing(headers) ? refused() : new Reply(200, Keyed.me(headers));
    }

    private static Reply refused() {
        return new Reply(401, Problem.of(401, "not-signed-in", "This key opens nothing", "Take another.", null));
    }

    private Reply queried(URI uri) {
        Optional<?> found = world.get(uri.getPath().replaceFirst("^/api/v1", ""), parameters(uri));
        return found.<Reply>map(body -> new Reply(body instanceof Problem p ? p.status() : 200, body))
                .orElseGet(() -> notFound(uri.getPath()));
    }

    private Reply uncounted(URI uri) {
        if (!uri.getPath().endsWith("/counts")) {
            return queried(uri);
        }
        return mood == Mood.UNCOUNTED
                ? new Reply(500, "out of order")
                : uri.getQuery().contains("by=month")
                        ? queried(uri)
                        : new Reply(400, Problem.of(400, "too-many-bins", "Too many bins", "At most 5.", null));
    }

    private Reply ingested(Seen request, URI uri) {
        return world.post(uri.getPath().replaceFirst("^/api/v1", ""), request)
                .map(body -> new Reply(
                        body instanceof Problem p
                                ? p.status()
                                : request.method().equals("POST") ? 201 : 200,
                        body))
                .orElseGet(() -> notFound(uri.getPath()));
    }

    private static Reply notFound(String path) {
        return new Reply(
                404,
                Problem.of(404, "not-found", "Not in the record", "The record has nothing at this address.", path));
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The values of a parameter that may come several times. */
    static Stream<String> each(String values) {
        return values.lines();
    }

    /** What comes several times is in lines. */
    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.merge(
                        parts[0],
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                        (one, next) -> one + "\n" + next);
            }
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, Reply reply, String path) throws IOException {
        byte[] body = json(reply.body()).getBytes(StandardCharsets.UTF_8);
        String type = reply.body() instanceof Problem ? Problem.MEDIA_TYPE : "application/json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
        exchange.getResponseHeaders().set("X-Path", path);
        exchange.getResponseHeaders().set("ETag", TAG);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        query.stop(0);
        ingest.stop(0);
    }
}
