package io.onrecord.query.snapshot;

import io.onrecord.query.filter.Given;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says with every answer out of the past how many articles it cannot vouch for. A reading takes the place of the one before:
 * statements that it did not find again are gone, and what it says otherwise of the others is what is shown.
 */
final class SayReread {
    /** How many articles that the record held then were read again since. */
    static final String HEADER = "Onrecord-Reread";

    private static final String AS_OF = "asOf";
    private static final int LEAST_PROBLEM = 400;

    private final Rereadings rereadings;

    SayReread(Rereadings rereadings) {
        this.rereadings = rereadings;
    }

    @ServerResponseFilter
    public void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= LEAST_PROBLEM) {
            return;
        }
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        @Nullable Instant asOf = Given.past(AS_OF, asked.getFirst(AS_OF), Instant.now());
        if (asOf != null) {
            String again = rereadings.since(asOf, Given.optionalId("article", asked.getFirst("article")));
            response.getHeaders().putSingle(HEADER, again);
        }
    }
}
