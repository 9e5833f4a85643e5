package io.onrecord.dashboard.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** A service's refusal stays the problem that it explained; its own failure becomes {@link ServiceDownException}. */
public final class ServiceErrors implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status == 401) {
            return new ProblemException(
                    401, "not-signed-in", "You are not signed in, or not any more", "Sign in, then do this again.");
        }
        if (status >= 500) {
            return new ServiceDownException("answered with status " + status);
        }
        return new ProblemException(problem(response)
                .orElseGet(() -> Problem.of(
                        status,
                        "refused",
                        "The service refused the request",
                        "It answered with status " + status + " and gave no reason.",
                        null)));
    }

    private static Optional<Problem> problem(Response response) {
        try {
            Problem problem = JSON.readValue(response.readEntity(String.class), Problem.class);
            return Optional.ofNullable(problem).filter(p -> p.status() >= 400);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
