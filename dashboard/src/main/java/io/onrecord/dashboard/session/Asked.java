package io.onrecord.dashboard.session;

import io.vertx.core.http.HttpServerRequest;

/** Where a request came from, for the services behind: they see the dashboard alone. */
public final class Asked {
    /** The header. */
    public static final String FORWARDED_FOR = "x-forwarded-for";

    private Asked() {}

    /** All whom it came through, and who is connected; those before may have written anything. */
    public static String by(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String before = String.join(", ", request.headers().getAll(FORWARDED_FOR));
        return before.isEmpty() ? address : before + ", " + address;
    }
}
