package io.onrecord.ingest.problem;

import io.onrecord.contracts.api.Addresses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Tells which methods an address takes: of the whole API, which has one address for clients and two services behind it. */
final class AnswerOptions {

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        List<String> methods =
                Addresses.insteadOf(HttpMethod.OPTIONS, request.getUriInfo().getPath());
        return methods.isEmpty()
                ? null
                : Response.noContent()
                        .header(HttpHeaders.ALLOW, String.join(", ", methods) + ", OPTIONS")
                        .build();
    }
}
