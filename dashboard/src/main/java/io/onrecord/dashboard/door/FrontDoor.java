package io.onrecord.dashboard.door;

import io.onrecord.contracts.api.Caller;
import io.onrecord.contracts.api.Problem;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The one address for clients of the API: reading goes to query-service, all else to ingest-service. */
@ApplicationScoped
class FrontDoor {
    static final long LARGEST_BODY = 64L * 1024 * 1024;
    private static final int BEFORE_THE_PAGES = -100;
    private static final int CONNECTIONS = 64;
    private static final int STREAMS = 256;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Services services;
    private final Sessions sessions;
    private final HttpClient client;

    /** Streams keep their connections: they must not take those of the others, and none waits for one to end. */
    private final HttpClient streams;

    FrontDoor(Vertx vertx, Services services, Sessions sessions) {
        this.sessions = sessions;
        this.services = services;
        this.client = vertx.createHttpClient(options(CONNECTIONS));
        this.streams = vertx.createHttpClient(options(STREAMS).setMaxWaitQueueSize(0));
    }

    private static HttpClientOptions options(int connections) {
        return new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxPoolSize(connections)
                .setDecompressionSupported(false);
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_THE_PAGES).handler(FrontDoor::onlyOurOwnPages);
        router.route("/api/*").order(BEFORE_THE_PAGES).handler(this::answer);
    }

    /** Whoever listens would keep us; they come back by themselves, and find another replica. */
    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        streams.close();
    }

    /** A page of another site, or of another port of this one, may neither use who has signed in here nor sign anybody in. */
    private static void onlyOurOwnPages(RoutingContext context) {
        if (caller(context.request()).isForeign()) {
            refuse(context, Caller.foreignPage(context.normalizedPath()));
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().equals("/api/docs")) {
            context.next();
        } else if (length(request) > LARGEST_BODY) {
            refuse(context, Relay.tooLong(context.normalizedPath()));
        } else {
            relay(request, Destination.of(request.method().name(), context.normalizedPath(), request.query()));
        }
    }

    private static Caller caller(HttpServerRequest request) {
        return new Caller(
                request.method().name(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"));
    }

    private void relay(HttpServerRequest request, Destination destination) {
        URI origin = destination.service() == Destination.Service.QUERY ? services.queryUrl() : services.ingestUrl();
        RequestOptions options = new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port(origin))
                .setSsl("https".equals(origin.getScheme()));
        // What a browser sends of itself opens what is read, and changes nothing.
        Relay relay = new Relay(
                destination, LARGEST_BODY, caller(request).writes() ? Optional.empty() : sessions.of(request));
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), destination.isStream() ? streams : client)
                .origin(context -> context.client()
                        .request(options)
                        .onSuccess(outgoing -> relay.patience(outgoing, services.relayTimeout())))
                .addInterceptor(relay)
                .handle(request);
    }

    private static int port(URI origin) {
        if (origin.getPort() > 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    static void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(JsonObject.mapFrom(problem).toBuffer());
    }
}
