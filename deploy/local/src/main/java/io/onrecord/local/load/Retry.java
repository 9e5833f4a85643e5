package io.onrecord.local.load;

import java.time.Duration;
import java.util.Optional;

/**
 * When a request that did not go through is sent again. Sending twice is harmless: an article's id comes from its content.
 *
 * @param first pause before the second attempt; doubles
 * @param most no pause is longer, whatever the server asks for
 * @param attempts after which it counts as failed
 */
record Retry(Duration first, Duration most, int attempts) {
    /** Long enough for any process to be restarted meanwhile. */
    static final Retry STANDARD = new Retry(Duration.ofMillis(250), Duration.ofSeconds(8), 14);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    static boolean worthIt(int status) {
        return status == TOO_MANY || status >= SERVER_ERRORS;
    }

    /**
     * The pause before the next attempt.
     *
     * @param failed how many attempts failed, 1 or more
     * @param asked seconds of a Retry-After header
     * @return empty when it is time to give up
     */
    Optional<Duration> pause(int failed, Optional<Long> asked) {
        if (failed >= attempts) {
            return Optional.empty();
        }
        Duration own = Duration.ofMillis(first.toMillis() << Math.min(failed - 1, 20));
        Duration wanted = asked.map(Duration::ofSeconds)
                .filter(longer -> longer.compareTo(own) > 0)
                .orElse(own);
        return Optional.of(wanted.compareTo(most) > 0 ? most : wanted);
    }
}
