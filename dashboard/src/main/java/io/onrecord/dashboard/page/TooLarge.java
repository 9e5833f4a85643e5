package io.onrecord.dashboard.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Explains that a form sent too much, before the server cuts it off without a word. */
@ApplicationScoped
class TooLarge {
    private static final int EARLY = 900;
    private static final long LARGEST_FORM = 64L * 1024 * 1024;
    /** So much is read and thrown away: a browser that is still sending does not listen. */
    private static final long POLITE = 4 * LARGEST_FORM;

    private final Pages pages;

    TooLarge(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, EARLY);
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        if (length <= LARGEST_FORM || context.normalizedPath().startsWith("/api/")) {
            context.next();
        } else if (length <= POLITE) {
            request.handler(ignored -> {}).endHandler(done -> explain(context)).resume();
        } else {
            explain(context);
        }
    }

    private void explain(RoutingContext context) {
        String page = pages.render(
                context.request(),
                Errors.Templates.error(
                        413,
                        "That is too much at once",
                        "At most 64 MiB pass at once, and an article may have 2 MiB. Choose fewer files, "
                                + "or run ./onrecord load with the folder's name."));
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Pages.HTML)
                .putHeader("Connection", "close")
                .end(page);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
