package io.onrecord.ingest.problem;

import io.onrecord.contracts.api.Problem;
import java.util.Arrays;
import java.util.OptionalInt;

/** What HTTP itself refuses, in words. */
final class HttpProblems {
    private static final String HEADERS = "org.jboss.resteasy.reactive.common.headers.HeaderUtil";

    private HttpProblems() {}

    /** The parsers of forms and headers have no exceptions of their own for what a client did wrong: only their words tell. */
    static OptionalInt status(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.startsWith("Param limit")) {
            return OptionalInt.of(413);
        }
        if (said.startsWith("Failed to parse media type") || isOfHeader(failure)) {
            return OptionalInt.of(415);
        }
        return said.startsWith("Connection terminated parsing multipart") ? OptionalInt.of(400) : OptionalInt.empty();
    }

    /** A header that ends within quotes, for one, is read past its end. */
    private static boolean isOfHeader(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                && Arrays.stream(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(HEADERS::equals)
                        .isPresent();
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
