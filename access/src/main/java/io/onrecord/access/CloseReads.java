package io.onrecord.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;

/** Where reading is closed, nobody gets an answer who has no scope; of health and figures everybody does. */
@ApplicationScoped
class CloseReads implements HttpSecurityPolicy {
    private static final String HEALTH = "/q/health";
    private static final String FIGURES = "/q/metrics";
    /** Who asks may ask who they are. */
    private static final String ME = "/api/v1/me";

    private final boolean closed;

    CloseReads(Instance<AccessSettings> settings) {
        this.closed = settings.get().reads() == AccessSettings.Reads.CLOSED;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.normalizedPath();
        if (mayPass(closed, path, Set.of())) {
            return CheckResult.permit();
        }
        return identity.map(who -> mayPass(closed, path, who.getRoles()) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    /**
     * Whether a request is answered.
     *
     * @param path normalised
     * @param scopes of whoever asks; none when nobody signed in
     */
    static boolean mayPass(boolean closed, String path, Set<String> scopes) {
        return !closed || !scopes.isEmpty() || isOpen(path);
    }

    private static boolean isOpen(String path) {
        return path.equals(ME)
                || path.equals(HEALTH)
                || path.startsWith(HEALTH + "/")
                || path.equals(FIGURES)
                || path.startsWith(FIGURES + "/");
    }
}
