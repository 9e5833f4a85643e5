package io.onrecord.ingest.fetch;

import io.onrecord.ingest.fetch.Outcome.Body;
import io.onrecord.ingest.fetch.Outcome.Validators;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer, before anything is made of it.
 *
 * @param body null where it is of no interest
 * @param location where a redirect leads; null when it does not say
 */
record Reply(
        int status,
        @Nullable Body body,
        @Nullable String location,
        Validators validators,
        @Nullable Duration freshFor,
        @Nullable Duration retryAfter) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    static boolean isRedirect(int status) {
        return REDIRECTS.contains(status);
    }

    static boolean isGood(int status) {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return isRedirect(status);
    }

    boolean isForGood() {
        return status == 301 || status == 308;
    }
}
