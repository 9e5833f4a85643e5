package io.onrecord.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a request with a problem before any resource has seen it. Its body, if it has one, is not waited for. */
@ApplicationScoped
public class Refuse {
    /** What 401 has to say of how to sign in. */
    static final String CHALLENGE = "Bearer realm=\"onrecord\"";

    private final ObjectMapper mapper;

    Refuse(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whatever it is, and nothing when the answer has ended before. */
    public void end(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (hasBody(context.request())) {
            response.putHeader("Connection", "close")
                    .endHandler(told -> context.request().connection().close());
        }
        response.end(json(problem));
    }

    void end(RoutingContext context, Refusal refusal) {
        if (context.response().ended()) {
            return;
        }
        if (refusal.status() == 401) {
            context.response().putHeader("WWW-Authenticate", CHALLENGE);
        }
        if (refusal.retryAfter() > 0) {
            context.response().putHeader("Retry-After", Long.toString(refusal.retryAfter()));
        }
        end(context, refusal.problem(context.normalizedPath()));
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException neverOfARecordOfStrings) {
            throw new AssertionError(neverOfARecordOfStrings);
        }
    }
}
