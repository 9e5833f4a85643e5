package io.onrecord.query.openapi;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** The API document also stands among the addresses it describes, where whoever relays only those can reach it. */
final class ServeDocument {
    private ServeDocument() {}

    static void route(@Observes Router router) {
        router.route("/api/v1/openapi")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(ServeDocument::serve);
    }

    private static void serve(RoutingContext request) {
        @Nullable String query = request.request().query();
        request.reroute("/q/openapi" + (query == null ? "" : "?" + query));
    }
}
