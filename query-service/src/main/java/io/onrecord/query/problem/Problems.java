package io.onrecord.query.problem;

import io.onrecord.contracts.api.ProblemException;

/** The problems that a request to read can meet, each with its stable code. */
public final class Problems {
    private Problems() {}

    /** A parameter whose value cannot be meant. */
    public static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(400, "invalid-parameter", "Invalid parameter", "'" + parameter + "' " + detail);
    }

    /** A resource that the record does not hold; {@code kind} is the noun, and names the code. */
    public static ProblemException notFound(String kind, String id) {
        return new ProblemException(
                404,
                kind + "-not-found",
                "No such " + kind,
                "the record holds no " + kind + " with id " + id
                        + "; ids may change when articles are read again: find it anew in the list");
    }
}
