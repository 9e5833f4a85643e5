package io.onrecord.traces;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** What services send their traces to in tests: it understands OTLP over HTTP, and remembers. */
public final class Collector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /**
     * A span as it came in.
     *
     * @param trace 32 hexadecimal digits
     * @param id 16 hexadecimal digits
     * @param parent as {@code id}; empty when a trace begins here
     * @param words everything in it that is text, for whoever looks for what should not be there
     */
    public record Seen(
            String service,
            String trace,
            String id,
            String parent,
            String kind,
            String name,
            Map<String, String> attributes,
            String words) {}

    private Collector(HttpServer server) {
        this.server = server;
    }

    public static Collector serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    /** What {@code onrecord.traces.to} has to be. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                        ? new GZIPInputStream(exchange.getRequestBody())
                        : exchange.getRequestBody()) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::remember);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void remember(ResourceSpans from) {
        String service = attributes(from.getResource().getAttributesList()).getOrDefault("service.name", "");
        from.getScopeSpansList().stream()
                .flatMap(it -> it.getSpansList().stream())
                .forEach(span -> seen.add(seen(service, span)));
    }

    private static Seen seen(String service, Span span) {
        return new Seen(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getName(),
                attributes(span.getAttributesList()),
                span.toString());
    }

    private static Map<String, String> attributes(List<KeyValue> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        it -> it.getValue().hasStringValue()
                                ? it.getValue().getStringValue()
                                : it.getValue().toString().strip(),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    /** All that have come in so far, in the order of their coming. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The first one of a kind; waited for, as spans come a second later. */
    public Seen await(Predicate<Seen> wanted) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var found = seen.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("no such span among " + seen);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
