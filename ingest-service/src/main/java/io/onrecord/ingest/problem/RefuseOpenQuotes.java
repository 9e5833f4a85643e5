package io.onrecord.ingest.problem;

import io.onrecord.access.Refuse;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** A media type that ends within its quotes is read past its end by those that come after, who then fail without a word. */
@ApplicationScoped
class RefuseOpenQuotes {
    private static final int EARLY = 995;

    private final Refuse refuse;

    RefuseOpenQuotes(Refuse refuse) {
        this.refuse = refuse;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        if (isOpen(request.request().getHeader("Content-Type"))) {
            refuse.end(request, HttpProblems.of(415, request.normalizedPath()));
        } else {
            request.next();
        }
    }

    static boolean isOpen(@Nullable String mediaType) {
        return mediaType != null
                && mediaType.chars().filter(each -> each == '"').count() % 2 != 0;
    }
}
