package io.onrecord.dashboard.door;

import io.onrecord.contracts.api.OwnNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Refuses pages and API alike under a name that is not the dashboard's. Probes and Prometheus come under the address of a pod. */
@ApplicationScoped
class AnswerToOwnName {
    /** After the headers that every answer has, before anything looks at the body. */
    private static final int EARLY = 950;

    private static final String HEALTH = "/q/health";

    private final OwnNames names;

    AnswerToOwnName(DoorSettings settings) {
        this.names = new OwnNames("onrecord.dashboard.hosts", settings.hosts().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        String host = context.request().getHeader("Host");
        if (names.include(host)
                || path.equals(HEALTH)
                || path.startsWith(HEALTH + "/")
                || KeepFiguresInside.isOfFigures(path)) {
            context.next();
        } else {
            FrontDoor.refuse(context, names.misdirected(host, path));
        }
    }
}
