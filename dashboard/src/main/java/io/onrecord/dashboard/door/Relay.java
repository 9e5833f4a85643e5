package io.onrecord.dashboard.door;

import io.onrecord.contracts.api.Problem;
import io.onrecord.dashboard.session.Asked;
import io.onrecord.dashboard.session.Session;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What the door does to one request and its answer on their way through. */
final class Relay implements ProxyInterceptor {
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "60";

    private static final List<String> ONE_HOP_ONLY = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    /** What a browser may do with an answer is the door's to say: under its address stand the pages too. */
    private static final List<String> OUR_WORD =
            List.of("content-security-policy", "x-content-type-options", "set-cookie");

    private final Destination destination;
    private final long limit;
    private final Optional<Session> reader;
    private @Nullable AtMost sending;

    /** @param reader who asks by a browser, to read; what changes anything bears its key itself */
    Relay(Destination destination, long limit, Optional<Session> reader) {
        this.reader = reader;
        this.destination = destination;
        this.limit = limit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest client = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        dropOneHop(headers);
        headers.remove("cookie"); // the pages' own; the API has none
        if (!headers.contains("authorization")) {
            reader.ifPresent(session -> headers.set("authorization", "Bearer " + session.key()));
        }
        if (Span.current().getSpanContext().isValid()) {
            // The way on is a part of our own span, and whoever sends it says so: twice would be said to nobody.
            TRACE.forEach(headers::remove);
        }
        forwarded(client, headers);
        context.request().setURI(destination.uri());
        Body body = context.request().getBody();
        AtMost limited = new AtMost(body.stream(), limit);
        sending = limited;
        context.request().setBody(Body.body(limited, body.length()));
        // A body cut off is a reset to the sender, whatever the reason: the limit knows whether it was the one.
        return context.sendRequest()
                .recover(failure -> failed(context, limited.exceeded() ? new AtMost.TooLongException() : failure));
    }

    /** The service's time to answer begins when it has the whole request: a slow sender is not a silent service. */
    void patience(HttpClientRequest outgoing, Duration silence) {
        if (sending != null) {
            sending.whenEnded(() -> outgoing.idleTimeout(silence.toMillis()));
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        dropOneHop(headers);
        OUR_WORD.forEach(headers::remove);
        MultiMap ours = context.request().proxiedRequest().response().headers();
        headers.names().forEach(ours::remove);
        return context.sendResponse();
    }

    static void dropOneHop(MultiMap headers) {
        headers.getAll("connection").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("content-length"))
                .toList()
                .forEach(headers::remove);
        ONE_HOP_ONLY.forEach(headers::remove);
    }

    /** Another proxy may stand before this one; what it said about scheme and host is kept. */
    private static void forwarded(HttpServerRequest client, MultiMap headers) {
        headers.set(Asked.FORWARDED_FOR, Asked.by(client));
        if (!headers.contains("x-forwarded-proto")) {
            headers.set("x-forwarded-proto", client.isSSL() ? "https" : "http");
        }
        if (!headers.contains("x-forwarded-host") && client.authority() != null) {
            headers.set("x-forwarded-host", client.authority().toString());
        }
    }

    private Future<ProxyResponse> failed(ProxyContext context, Throwable failure) {
        String path = context.request().proxiedRequest().path();
        Problem problem = problem(destination.serviceName(), path, failure);
        Buffer json = JsonObject.mapFrom(problem).toBuffer();
        ProxyResponse response = context.request().release().response();
        response.setStatusCode(problem.status());
        response.putHeader("content-type", Problem.MEDIA_TYPE);
        if (problem.status() == SERVICE_UNAVAILABLE) {
            response.putHeader("retry-after", RETRY_SECONDS);
        }
        return Future.succeededFuture(response.setBody(Body.body(json)));
    }

    static Problem problem(String service, @Nullable String path, Throwable failure) {
        if (failure instanceof AtMost.TooLongException) {
            return tooLong(path);
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return Problem.of(
                    503,
                    "streams-too-many",
                    "Too many streams",
                    "As many clients listen as can at once. Come back in a minute, or ask /api/v1/statements now and then.",
                    path);
        }
        return failure instanceof TimeoutException
                ? Problem.of(
                        504,
                        "service-too-slow",
                        "The service took too long",
                        service + " did not answer in time. Narrow the request, or try again in a minute.",
                        path)
                : Problem.of(
                        502,
                        "service-unreachable",
                        "The service does not answer",
                        service + " cannot be reached. Try again in a minute; repeating a request does no harm.",
                        path);
    }

    static Problem tooLong(@Nullable String path) {
        return Problem.of(
                413,
                "body-too-large",
                "The request is too large",
                "At most 64 MiB pass at once. Send fewer files a request.",
                path);
    }
}
