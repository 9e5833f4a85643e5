package io.onrecord.ingest.retry;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tries what could not be handled once more. */
@Path("/api/v1/dead-letters/{id}/retry")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private final RetryArticle retry;

    DeadLetterResource(RetryArticle retry) {
        this.retry = retry;
    }

    @POST
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
