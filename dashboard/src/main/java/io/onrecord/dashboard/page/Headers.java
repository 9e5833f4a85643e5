package io.onrecord.dashboard.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a browser may do with our pages: nothing but what the pages themselves need. */
@ApplicationScoped
class Headers {
    private static final int EARLY = 1000;
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Swagger UI writes its own styles and draws its icons from data: addresses; scripts stay ours. */
    private static final String API_DOCS = PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("img-src 'self'", "img-src 'self' data:");

    private static final String API = "default-src 'none'; frame-ancestors 'none'; sandbox";

    void register(@Observes Filters filters) {
        filters.register(Headers::add, EARLY);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", policy(context.normalizedPath()));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        context.next();
    }

    static String policy(String path) {
        if (path.equals("/api/docs")) {
            return API_DOCS;
        }
        return path.startsWith("/api/") ? API : PAGE;
    }
}
