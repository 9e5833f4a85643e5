package io.onrecord.dashboard.page;

import io.onrecord.contracts.api.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Only a form that this site sent may change anything: the form repeats the token of a cookie no other site can read. */
@ApplicationScoped
public class Csrf {
    static final String COOKIE = "onrecord-form";
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;

    private final SecureRandom random = new SecureRandom();
    private final CurrentVertxRequest current;

    Csrf(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The token for a form on the page being made; sets the cookie when there is none yet. */
    public String token() {
        String known = cookie();
        if (known != null && known.length() == TOKEN_CHARACTERS) {
            return known;
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var request = current.getCurrent().request();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto")))
                        .setSameSite(CookieSameSite.STRICT));
        return token;
    }

    /** Ends the request unless the form carries the cookie's token. */
    public void check(@Nullable String token) {
        if (!same(cookie(), token)) {
            throw new ProblemException(
                    403,
                    "form-expired",
                    "This form has expired",
                    "Nothing was changed. Open the page again and send the form from there; cookies must be allowed.");
        }
    }

    static boolean same(@Nullable String cookie, @Nullable String token) {
        return cookie != null
                && token != null
                && cookie.length() == TOKEN_CHARACTERS
                && MessageDigest.isEqual(
                        cookie.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String cookie() {
        Cookie cookie = current.getCurrent().request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
