package io.onrecord.ingest.topic;

import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Proposed topics that are none. */
@Path("/api/v1/topics/proposed/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.CORRECT)
public class RefusalResource {
    private final RefuseProposal refuse;

    RefusalResource(RefuseProposal refuse) {
        this.refuse = refuse;
    }

    @DELETE
    @Operation(
            summary = "Say that a proposed phrase is not a topic",
            description = "The phrase itself stands in the address. It is never proposed again.")
    @APIResponse(responseCode = "204", description = "It is remembered, whether or not it was proposed.")
    @APIResponse(
            responseCode = "409",
            description = "refusals-too-many",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "topic-phrase-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void refuse(@PathParam("id") String phrase) {
        refuse.refuse(phrase);
    }
}
