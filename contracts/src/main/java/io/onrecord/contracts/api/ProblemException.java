package io.onrecord.contracts.api;

import java.io.Serial;
import java.time.Duration;
import java.util.OptionalLong;

/** Ends a request with a {@link Problem}; each service turns it into {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final long SOON_SECONDS = 5;

    private final transient Problem problem;
    private final long waitSeconds;

    public ProblemException(Problem problem) {
        this(problem, Duration.ofSeconds(SOON_SECONDS));
    }

    /** @param wait until it may be tried again, for one of status 429 or 503 */
    public ProblemException(Problem problem, Duration wait) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
        this.waitSeconds = wait.toSeconds();
    }

    public ProblemException(int status, String code, String title, String detail) {
        this(Problem.of(status, code, title, detail, null));
    }

    public Problem problem() {
        return problem;
    }

    /** Seconds for the header Retry-After; empty when waiting does not help. */
    public OptionalLong retryAfter() {
        return problem.status() == 429 || problem.status() == 503 ? OptionalLong.of(waitSeconds) : OptionalLong.empty();
    }
}
