package io.onrecord.ingest.problem;

import io.onrecord.access.Refuse;
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

    private final Refuse refuse;
    private final long limit;

    RefuseLargeRequests(Refuse refuse, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.refuse = refuse;
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
        refuse.end(request, HttpProblems.of(413, request.normalizedPath()));
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
