package io.onrecord.dashboard.session;

import io.onrecord.contracts.session.Seal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who each browser is, out of a cookie that neither it nor anybody else can read or change. */
@ApplicationScoped
public class Sessions {
    /** Of the cookie. */
    public static final String COOKIE = "onrecord-session";

    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final int SECRET_BYTES = 32;

    private final Seal seal;
    private final Duration lasts;
    private final boolean closed;
    private final Clock clock;
    private final CurrentVertxRequest current;

    Sessions(SessionSettings settings, ReadSettings reads, Clock clock, CurrentVertxRequest current) {
        this.seal = new Seal(settings.sessionSecret().orElseGet(Sessions::random));
        this.lasts = settings.sessionLasts();
        this.closed = reads.reads() == ReadSettings.Reads.CLOSED;
        this.clock = clock;
        this.current = current;
    }

    private static String random() {
        LOG.info("no onrecord.dashboard.session-secret is given: whoever signs in does so until the next start");
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether only those who signed in may see pages. */
    public boolean readsAreClosed() {
        return closed;
    }

    public Optional<Session> of(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(COOKIE);
        return cookie == null
                ? Optional.empty()
                : seal.open(Seal.Purpose.SESSION, cookie.getValue(), clock.instant())
                        .flatMap(Session::of);
    }

    public Visitor visitor(HttpServerRequest request) {
        @Nullable Session session = of(request).orElse(null);
        return new Visitor(session == null ? null : session.name(), session, request.uri());
    }

    /** Of the request that is being answered; empty when there is none. */
    public Optional<Session> now() {
        return Optional.ofNullable(current.getCurrent())
                .map(RoutingContext::request)
                .flatMap(this::of);
    }

    /** Whether the request that is being answered comes from somebody who may. */
    public boolean may(String scope) {
        return now().map(session -> session.may(scope)).orElse(false);
    }

    /** The key that a link signs in with; empty for one that is not ours, or too old. */
    public Optional<String> keyOfLink(String link) {
        return seal.open(Seal.Purpose.LINK, link, clock.instant());
    }

    /**
     * The browser that asks is this one from now on.
     *
     * @param expiresAt when the key ends; null for never
     */
    public void begin(Session session, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        Instant end = now.plus(lasts);
        Instant until = expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
        set(
                seal.close(Seal.Purpose.SESSION, session.text(), until),
                Math.max(0, Duration.between(now, until).toSeconds()));
    }

    /** Nobody from now on. */
    public void end() {
        set("", 0);
    }

    private void set(String value, long seconds) {
        HttpServerRequest request = current.getCurrent().request();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setMaxAge(seconds)
                        .setSecure(request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto")))
                        .setSameSite(CookieSameSite.LAX));
    }
}
