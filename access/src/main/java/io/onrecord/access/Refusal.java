package io.onrecord.access;

import io.onrecord.contracts.api.Problem;
import java.time.Duration;

/**
 * What somebody is told who may not.
 *
 * @param status of HTTP
 * @param pause until it may be tried again; zero when waiting does not help
 */
record Refusal(int status, String code, String title, String detail, Duration pause) {
    private static final Duration MOMENT = Duration.ofSeconds(5);

    static Refusal notSignedIn() {
        return new Refusal(
                401,
                "not-signed-in",
                "Nobody has signed in",
                "send a key in the header Authorization: Bearer onrecord_…; an administrator makes one on the page Keys",
                Duration.ZERO);
    }

    static Refusal wrongKey() {
        return new Refusal(
                401,
                "not-signed-in",
                "This key opens nothing",
                "it is mistyped, or was revoked, or has ended; ask an administrator for another",
                Duration.ZERO);
    }

    static Refusal notAllowed(String scope) {
        return new Refusal(
                403,
                "not-allowed",
                "This needs another scope",
                "the scope '" + scope
                        + "' is needed, which whoever signed in here does not have; use a key that has it",
                Duration.ZERO);
    }

    static Refusal tooManyRequests(Duration wait) {
        return new Refusal(
                429,
                "too-many-requests",
                "Too much at once",
                "more was asked than one may ask in a minute; go on after the seconds that Retry-After says",
                wait);
    }

    static Refusal tooManyFailures(Duration wait) {
        return new Refusal(
                429,
                "too-many-requests",
                "Too many keys that open nothing",
                "look at the key that is sent; try again after the seconds that Retry-After says",
                wait);
    }

    static Refusal recordAway() {
        return new Refusal(
                503,
                "record-unavailable",
                "The record is not available",
                "whether the key opens cannot be told: the database cannot be reached; ask again in a few seconds",
                MOMENT);
    }

    Problem problem(String path) {
        return Problem.of(status, code, title, detail, path);
    }

    /** Whole seconds, at least one; 0 when waiting does not help. */
    long retryAfter() {
        return pause.isZero() ? 0 : pause.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
