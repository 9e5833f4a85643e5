package io.onrecord.ingest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Says so when a whole request is too large; left to itself, the server would answer without a word. */
@ApplicationScoped
class RefuseLargeRequests {
    /** Before everything else that looks at requests. */
    private static final int FIRST = 1000;

    private final ObjectMapper mapper;
    private final long limit;

    RefuseLargeRequests(
            ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.mapper = mapper;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        @Nullable String length = request.request().getHeader("Content-Length");
        if (length == null || !isTooLong(length)) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .endHandler(told -> request.request().connection().close())
                .end(problem(request.normalizedPath()));
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private String problem(String path) {
        Problem problem = HttpProblems.of(413);
        try {
            return mapper.writeValueAsString(new Problem(
                    problem.type(), problem.title(), problem.status(), problem.detail(), problem.code(), path));
        } catch (JsonProcessingException neverOfARecordOfStrings) {
            throw new AssertionError(neverOfARecordOfStrings);
        }
    }
}
