package io.onrecord.contracts.api;

import java.io.Serial;

/** Ends a request with a {@link Problem}; each service turns it into {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public ProblemException(int status, String code, String title, String detail) {
        this(Problem.of(status, code, title, detail, null));
    }

    public Problem problem() {
        return problem;
    }
}
