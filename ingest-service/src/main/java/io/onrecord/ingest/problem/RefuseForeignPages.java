package io.onrecord.ingest.problem;

import io.onrecord.access.Refuse;
import io.onrecord.contracts.api.Caller;
import io.onrecord.contracts.api.OwnNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Lets no page of another site write into the record through the browser of somebody who can reach this service, neither
 * across sites nor under a name of the page's own that points here.
 */
@ApplicationScoped
class RefuseForeignPages {
    private static final int EARLY = 990;

    private final Refuse refuse;
    private final OwnNames names;

    RefuseForeignPages(Refuse refuse, CallerSettings settings) {
        this.refuse = refuse;
        this.names = new OwnNames("onrecord.ingest.hosts", settings.hosts());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        @Nullable String host = request.getHeader("Host");
        Caller caller = new Caller(
                request.method().name(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                asWritten(request.getHeader("X-Forwarded-Host"), host));
        if (caller.isForeign()) {
            refuse.end(context, Caller.foreignPage(context.normalizedPath()));
        } else if (caller.writes() && caller.isBrowser() && !names.include(host)) {
            refuse.end(context, names.misdirected(host, context.normalizedPath()));
        } else {
            context.next();
        }
    }

    /** The front door says which host its client asked for. A page of another site cannot: a browser would ask us first. */
    private static @Nullable String asWritten(@Nullable String forwarded, @Nullable String host) {
        return forwarded == null ? host : forwarded.split(",", 2)[0].strip();
    }
}
