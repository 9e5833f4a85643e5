package io.onrecord.local.hostile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param status of the answer; {@link #CLOSED} or {@link #NOTHING} when there is none
 * @param took from the first byte sent to the answer
 * @param turnedAway how often it was told to come again, in due form, before it was answered
 */
record Came(int status, Duration took, int turnedAway) {
    /** The connection was closed without an answer. */
    static final int CLOSED = 0;

    /** As long as anybody waits. */
    static final int NOTHING = -1;

    /** What takes longer hangs. */
    static final Duration IN_TIME = Duration.ofSeconds(5);

    private static final int FAILURES = 500;
    private static final int REFUSALS = 400;

    boolean failed() {
        return status >= FAILURES;
    }

    boolean hung() {
        return status == NOTHING || took.compareTo(IN_TIME) > 0;
    }

    /** Why it is not as it should be; null when it is. */
    @Nullable
    String trouble(Case.Wanted wanted) {
        if (hung()) {
            return "hung for " + took.toMillis() + " ms";
        }
        if (failed()) {
            return "failed with " + status;
        }
        return switch (wanted) {
            case ANSWER -> status == CLOSED ? "was not answered" : null;
            case REFUSAL -> status < REFUSALS ? "was not refused, but " + status : null;
            case ANYTHING -> null;
        };
    }
}
