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
class Refuse {
    private final ObjectMapper mapper;

    Refuse(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void end(RoutingContext context, Refusal refusal) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        response.setStatusCode(refusal.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (refusal.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"onrecord\"");
        }
        if (refusal.retryAfter() > 0) {
            response.putHeader("Retry-After", Long.toString(refusal.retryAfter()));
        }
        if (hasBody(context.request())) {
            response.putHeader("Connection", "close")
                    .endHandler(told -> context.request().connection().close());
        }
        response.end(json(refusal.problem(context.normalizedPath())));
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
