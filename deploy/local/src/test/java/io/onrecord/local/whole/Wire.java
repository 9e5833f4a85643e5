package io.onrecord.local.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small news site with a feed of two articles, on this machine. */
final class Wire implements AutoCloseable {
    static final String SAYING = "No ferry will leave Ostrel while the storm lasts";

    private final HttpServer server;
    private final Map<String, String> pages;

    private Wire(HttpServer server) {
        this.server = server;
        this.pages = Map.of(
                "/rss",
                "<rss version='2.0'><channel><title>Ostrel Wire</title>" + item("/ferry", "Ferries wait for the storm")
                        + item("/market", "Market opens late") + "</channel></rss>",
                "/ferry",
                page("Ferries wait for the storm", "“" + SAYING + ",” port captain Ilse Varga told reporters."),
                "/market",
                page("Market opens late", "The market will open at noon, council head Pavel Ruun said on Monday."));
    }

    static Wire serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Wire wire = new Wire(server);
        server.createContext("/", wire::answer);
        server.start();
        return wire;
    }

    /** Has the feed followed, as a client of the API does. */
    void followedBy(String onrecord, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(onrecord + "/api/v1/feeds"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"url\": \"" + at("/rss") + "\", \"outlet\": \"Ostrel Wire\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IOException("the feed is not followed: " + answer.body());
            }
        }
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private String item(String path, String title) {
        return "<item><title>" + title + "</title><link>" + at(path)
                + "</link><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate></item>";
    }

    private static String page(String title, String words) {
        return "<!doctype html><html><head><title>" + title
                + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>"
                + title + "</h1><p>OSTREL, March 3, 2025. The storm of the night went on.</p><p>" + words
                + "</p><p>The harbour had been closed since the evening before, when the wind turned.</p></article></body></html>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "not here" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
