package io.onrecord.ingest.copy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.access.Who;
import io.onrecord.contracts.api.CopySubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a person says of an article being a copy. */
@Path("/api/v1/articles/{id}/copy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.CORRECT)
public class CopyResource {
    private static final int MOST_BYTES = 16_384;

    private final ReadJson<CopySubmission> read;
    private final DecideCopy decide;
    private final Who who;

    CopyResource(ObjectMapper mapper, DecideCopy decide, Who who) {
        this.read = new ReadJson<>(
                mapper, CopySubmission.class, "decision", MOST_BYTES, "", "{\"of\": \"none\", \"reason\": \"…\"}");
        this.decide = decide;
        this.who = who;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide of what an article is a copy",
            description =
                    "Of another article (its id), of nothing (none), or as it is recognised (undecided). It holds at once and"
                            + " for all versions to come, and takes the place of what was decided before; that is kept too.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CopySubmission.class),
                            examples =
                                    @ExampleObject(
                                            name = "no copy",
                                            value = "{\"of\": \"none\", \"reason\": \"Two reports of one match.\"}")))
    @APIResponse(responseCode = "204", description = "It is written down, and holds.")
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "article-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "copy-circular: the other one was decided to be a copy of this one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "decision-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "copy-of-invalid, copy-of-itself, copy-of-unknown, copy-reason-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void decide(@PathParam("id") UUID id, InputStream body) throws IOException {
        CopySubmission submission = read.read(body);
        decide.decide(id, ReadSaid.said(submission), ReadSaid.reason(submission), who.name());
    }
}
