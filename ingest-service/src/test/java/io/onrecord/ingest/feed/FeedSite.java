package io.onrecord.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A site with pages and feeds that a test puts there. */
final class FeedSite implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> feeds = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger notModified = new AtomicInteger();
    private volatile String robots = "";
    private volatile @Nullable String etag;
    private volatile int status = 200;

    FeedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void page(String path, String html) {
        pages.put(path, html);
    }

    void feed(String path, String xml) {
        feeds.put(path, xml);
    }

    /** A page that is there after some answers that it is not. */
    void busy(String path, int times, String html) {
        busy.put(path, new AtomicInteger(times));
        pages.put(path, html);
    }

    void robots(String text) {
        robots = text;
    }

    /** Of all feeds. */
    void etag(@Nullable String value) {
        etag = value;
    }

    /** Of all feeds. */
    void status(int code) {
        status = code;
    }

    List<String> asked() {
        return asked;
    }

    int notModified() {
        return notModified.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals("/robots.txt")) {
                reply(exchange, robots.isEmpty() ? 404 : 200, "text/plain", robots);
            } else if (feeds.containsKey(path)) {
                feed(exchange, path);
            } else if (busy.containsKey(path) && busy.get(path).getAndDecrement() > 0) {
                reply(exchange, 503, "text/html", "later");
            } else if (pages.containsKey(path)) {
                reply(exchange, 200, "text/html; charset=utf-8", pages.get(path));
            } else {
                reply(exchange, 404, "text/html", "not here");
            }
        }
    }

    private void feed(HttpExchange exchange, String path) throws IOException {
        if (etag != null) {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        reply(exchange, status, "application/rss+xml", feeds.get(path));
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
