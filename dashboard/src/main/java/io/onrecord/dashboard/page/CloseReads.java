package io.onrecord.dashboard.page;

import io.onrecord.dashboard.session.Sessions;
import io.onrecord.dashboard.session.Visitor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Where reading is closed, nobody sees a page who has not signed in. What the API gives out is the services' to say. */
@ApplicationScoped
class CloseReads {
    private static final int EARLY = 890;
    private static final List<String> OPEN = List.of("/sign-in", "/theme", "/assets/", "/api/", "/q/");
    private static final String DOCS = "/api/docs";

    private final Sessions sessions;

    CloseReads(Sessions sessions) {
        this.sessions = sessions;
    }

    void register(@Observes Filters filters) {
        if (sessions.readsAreClosed()) {
            filters.register(this::check, EARLY);
        }
    }

    private void check(RoutingContext context) {
        if (isOpen(context.normalizedPath()) || sessions.of(context.request()).isPresent()) {
            context.next();
            return;
        }
        boolean reads = context.request().method().equals(HttpMethod.GET);
        context.response()
                .setStatusCode(303)
                .putHeader("Location", reads ? Visitor.signIn(context.request().uri()) : "/sign-in")
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    static boolean isOpen(String path) {
        return !path.equals(DOCS)
                && OPEN.stream()
                        .anyMatch(open -> path.equals(open) || path.startsWith(open.endsWith("/") ? open : open + "/"));
    }
}
