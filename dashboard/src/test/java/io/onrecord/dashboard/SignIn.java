package io.onrecord.dashboard;

import io.onrecord.contracts.session.Seal;
import io.onrecord.dashboard.session.Sessions;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;

/** Every request of the tests comes from a browser in which an administrator has signed in, unless it has no filters. */
public final class SignIn implements QuarkusTestBeforeEachCallback {
    static final String SECRET = "a secret of the tests, and of nothing else";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith((request, response, next) -> {
            if (!request.getCookies().hasCookieWithName(Sessions.COOKIE)) {
                request.cookie(Sessions.COOKIE, cookie("admin"));
            }
            return next.next(request, response);
        });
    }

    /** As the dashboard gives it to somebody of this scope. */
    static String cookie(String scope) {
        return cookie(Keyed.KEY, scope);
    }

    static String cookie(String key, String scope) {
        String session = String.join("\n", key, scope, "Ada Löw");
        return new Seal(SECRET)
                .close(Seal.Purpose.SESSION, session, Instant.now().plus(Duration.ofHours(1)));
    }
}
