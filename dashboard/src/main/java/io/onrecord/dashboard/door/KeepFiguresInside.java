package io.onrecord.dashboard.door;

import io.onrecord.contracts.api.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Prometheus reads is for those inside. It asks a process by its address; whoever comes from outside comes by a proxy, or by
 * the name that people know.
 */
@ApplicationScoped
class KeepFiguresInside {
    /** As early as {@link AnswerToOwnName}. */
    private static final int EARLY = 951;

    private static final String FIGURES = "/q/metrics";
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded");

    /** No page can make a browser send one of these in the name of another site. */
    private static final Pattern ADDRESS =
            Pattern.compile("(localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+])(:\\d*)?");

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        HttpServerRequest request = context.request();
        if (isOfFigures(path)
                && !isInside(request.getHeader("Host"), OF_PROXIES.stream().anyMatch(request.headers()::contains))) {
            FrontDoor.refuse(
                    context,
                    Problem.of(
                            404,
                            "not-found",
                            "There is nothing here",
                            "Nothing is at " + path + " for those who come from outside.",
                            path));
        } else {
            context.next();
        }
    }

    static boolean isOfFigures(String path) {
        return path.equals(FIGURES) || path.startsWith(FIGURES + "/");
    }

    /**
     * Whether a request came from inside.
     *
     * @param host the header Host, as the client wrote it
     * @param byProxy whether a proxy says that it has passed it on
     */
    static boolean isInside(@Nullable String host, boolean byProxy) {
        return host != null && !byProxy && ADDRESS.matcher(host.strip()).matches();
    }
}
