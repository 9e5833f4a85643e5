package io.onrecord.access;

import io.onrecord.contracts.api.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Has everything that is logged for a request say which it was, and tells the client what to ask for. */
@ApplicationScoped
class NameRequests {
    /** Before anybody has a reason to log. */
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(NameRequests::name, FIRST);
    }

    private static void name(RoutingContext context) {
        String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
        MDC.put(RequestId.LOGGED, id);
        context.response().putHeader(RequestId.HEADER, id);
        context.next();
    }
}
