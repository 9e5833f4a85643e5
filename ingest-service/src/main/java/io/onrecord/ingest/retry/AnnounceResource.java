package io.onrecord.ingest.retry;

import io.onrecord.contracts.api.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Has an article read again. */
@Path("/api/v1/articles/{id}/announce")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class AnnounceResource {
    private final RetryArticle retry;

    AnnounceResource(RetryArticle retry) {
        this.retry = retry;
    }

    @POST
    @Operation(
            summary = "Read an article again",
            description = "Announces the newest version once more; its statements are replaced when it has been read.")
    @APIResponse(responseCode = "202", description = "It will be read; watch its state at Location.")
    @APIResponse(responseCode = "404", description = "article-unknown")
    public Response announce(@PathParam("id") UUID id) {
        return Accepted.at(retry.article(id));
    }
}
