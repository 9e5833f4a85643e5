package io.onrecord.dashboard.door;

import io.onrecord.contracts.api.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Names each request, in what is logged here and for the services that are asked because of it. */
@ApplicationScoped
class NameRequests {
    /** Before anybody has a reason to log. */
    private static final int FIRST = 1000;

    private static final String API = "/api/";

    void register(@Observes Filters filters) {
        filters.register(NameRequests::name, FIRST);
    }

    private static void name(RoutingContext context) {
        String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
        MDC.put(RequestId.LOGGED, id);
        context.request().headers().set(RequestId.HEADER, id);
        // What is relayed has it from the service.
        if (!context.normalizedPath().startsWith(API)) {
            context.response().putHeader(RequestId.HEADER, id);
        }
        context.next();
    }
}
