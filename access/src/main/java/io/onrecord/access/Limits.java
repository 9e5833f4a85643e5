package io.onrecord.access;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets each have no more than their share: of requests, of bytes, and of keys that open nothing. */
@ApplicationScoped
class Limits {
    /** When it is known who asks, and before it is looked at whether they may. */
    private static final int BETWEEN_WHO_AND_WHETHER = 150;

    private static final String API = "/api/";

    private final Refuse refuse;
    private final ClientAddress addresses;
    private final Buckets keyRequests;
    private final Buckets keyBytes;
    private final Buckets addressRequests;
    private final Buckets addressBytes;
    private final Buckets failures;

    Limits(Refuse refuse, AccessSettings settings) {
        this.refuse = refuse;
        this.addresses = new ClientAddress(settings.proxies());
        AccessSettings.Limits limits = settings.limits();
        this.keyRequests = buckets(limits.keyRequests());
        this.keyBytes = buckets(limits.keyBytes());
        this.addressRequests = buckets(limits.addressRequests());
        this.addressBytes = buckets(limits.addressBytes());
        this.failures = buckets(limits.failures());
    }

    private static Buckets buckets(long perMinute) {
        return new Buckets(perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BETWEEN_WHO_AND_WHETHER);
    }

    /** How long until this address may try another key; zero when it may now. */
    Duration untilNextFailure(RoutingContext context) {
        return failures.untilOne(address(context.request()));
    }

    /** This address sent a key that opens nothing. */
    void failed(RoutingContext context) {
        failures.charge(address(context.request()), 1);
    }

    private void check(RoutingContext context) {
        if (!context.normalizedPath().startsWith(API)) {
            context.next();
            return;
        }
        @Nullable String name = name(context);
        boolean signedIn = name != null;
        String whose = name != null ? name : address(context.request());
        if (whose.equals(ClientAddress.HERE)) {
            context.next();
            return;
        }
        Buckets bytes = signedIn ? keyBytes : addressBytes;
        Duration wait = bytes.untilOne(whose);
        if (wait.isZero()) {
            wait = (signedIn ? keyRequests : addressRequests).take(whose);
        }
        if (!wait.isZero()) {
            refuse.end(context, Refusal.tooManyRequests(wait));
            return;
        }
        context.addEndHandler(ended -> bytes.charge(whose, context.request().bytesRead()));
        context.next();
    }

    private static @Nullable String name(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return null;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        @Nullable String key = identity.getAttribute(Who.KEY);
        return key != null ? key : "person " + identity.getPrincipal().getName();
    }

    private String address(HttpServerRequest request) {
        return addresses.of(
                request.remoteAddress().hostAddress(),
                String.join(",", request.headers().getAll("X-Forwarded-For")));
    }
}
