package io.onrecord.ingest.problem;

import io.onrecord.contracts.api.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;

/** What HTTP itself refuses, in words. */
final class HttpProblems {
    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String BODY = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

    private HttpProblems() {}

    /** The parsers of forms and headers have no exceptions of their own for what a client did wrong: only their words tell. */
    static OptionalInt status(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.startsWith("Param limit")) {
            return OptionalInt.of(413);
        }
        if (said.startsWith("Failed to parse media type")) {
            return OptionalInt.of(415);
        }
        return said.startsWith("Connection terminated parsing multipart") || isOfRequest(failure)
                ? OptionalInt.of(400)
                : OptionalInt.empty();
    }

    /**
     * Whether the request itself was cut off or no HTTP, or its form none. What is read of files of ours, and written to them, fails
     * otherwise: in the system's own words, without an exception for what was read.
     */
    private static boolean isOfRequest(Throwable failure) {
        return passes(failure, BODY)
                || (passes(failure, FORMS) && (!(failure instanceof IOException) || ofForm(failure)));
    }

    private static boolean ofForm(Throwable failure) {
        return failure.getClass().getName().startsWith(FORMS);
    }

    private static boolean passes(Throwable failure, String through) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(step -> step.getClassName().startsWith(through));
    }

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                of(status, "bad-request", "The request cannot be read", "check its parameters, headers and body");
            case 404 ->
                of(
                        status,
                        "not-found",
                        "There is nothing here",
                        "check the path, and ids in it: /api/v1/openapi/ingest lists all");
            case 405 ->
                of(
                        status,
                        "method-not-allowed",
                        "Not with this method",
                        "see /api/v1/openapi/ingest for what this path takes");
            case 406 -> of(status, "not-acceptable", "Not in this form", "accept application/json");
            case 413 ->
                of(status, "request-too-large", "The request is too large", "send fewer or smaller files at once");
            case 415 ->
                of(
                        status,
                        "unsupported-media-type",
                        "Not this kind of body",
                        "send application/json or multipart/form-data");
            case 500 ->
                of(
                        status,
                        "internal-error",
                        "Something went wrong here",
                        "try again; the log of the service says more");
            case 503 ->
                of(
                        status,
                        "record-unavailable",
                        "The record is not available",
                        "the database cannot be reached at the moment, and nothing is known to have been kept; send it again in a few seconds");
            default ->
                of(status, "refused", "The request was refused", "see /api/v1/openapi/ingest for what this path takes");
        };
    }

    static Problem of(int status, String path) {
        Problem problem = of(status);
        return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), problem.code(), path);
    }

    private static Problem of(int status, String code, String title, String detail) {
        return Problem.of(status, code, title, detail, null);
    }
}
