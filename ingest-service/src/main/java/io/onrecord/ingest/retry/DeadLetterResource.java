package io.onrecord.ingest.retry;

import io.onrecord.contracts.api.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tries what could not be handled once more, or lets it go. */
@Path("/api/v1/dead-letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class DeadLetterResource {
    private final RetryArticle retry;
    private final RemoveDeadLetter remove;

    DeadLetterResource(RetryArticle retry, RemoveDeadLetter remove) {
        this.retry = retry;
        this.remove = remove;
    }

    @DELETE
    @RolesAllowed(Scopes.ADMIN)
    @Operation(
            summary = "Remove what could not be handled",
            description = "For a message that names no article, or one that needs no retry. An article stays as it is.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "dead-letter-unknown")
    public void remove(@PathParam("id") long id) {
        remove.remove(id);
    }

    @POST
    @Path("/retry")
    @Operation(
            summary = "Retry what could not be handled",
            description =
                    "Announces the article of a dead letter again; the letter goes when the article has been read.")
    @APIResponse(responseCode = "202", description = "It will be tried; watch the article's state at Location.")
    @APIResponse(responseCode = "404", description = "dead-letter-unknown")
    @APIResponse(responseCode = "409", description = "dead-letter-without-article")
    public Response retry(@PathParam("id") long id) {
        return Accepted.at(retry.deadLetter(id));
    }
}
