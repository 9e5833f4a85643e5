package io.onrecord.ingest.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.VerdictSubmission;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a person says of two statements of one speaker. */
@Path("/api/v1/positions/changes/{id}/verdict")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.CORRECT)
public class VerdictResource {
    private static final int MOST_BYTES = 16_384;

    private final ReadJson<VerdictSubmission> read;
    private final Verdicts verdicts;

    VerdictResource(ObjectMapper mapper, Verdicts verdicts) {
        this.read = new ReadJson<>(
                mapper,
                VerdictSubmission.class,
                "verdict",
                MOST_BYTES,
                "",
                "{\"verdict\": \"reversal\", \"reason\": \"…\"}");
        this.verdicts = verdicts;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide whether two statements of one speaker are a change of position",
            description =
                    "Of two that were pointed out, or any two: the ids with ~ between them, in either order. It holds for"
                            + " copies of the two as well, takes the place of what was decided before, and outlives every re-extraction.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = VerdictSubmission.class),
                            examples =
                                    @ExampleObject(
                                            name = "verdict",
                                            value = "{\"verdict\": \"reversal\", \"reason\": \"Stay became leave.\"}")))
    @APIResponse(responseCode = "204", description = "It is written down.")
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "statement-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "verdict-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "change-invalid, verdict-invalid, verdict-reason-too-long, speakers-differ",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void decide(@PathParam("id") String id, InputStream body) throws IOException {
        var two = Two.of(id);
        verdicts.put(two, Decision.of(read.read(body)));
    }

    @DELETE
    @Operation(summary = "Take a verdict back", description = "By the ids of the two statements that it was given on.")
    @APIResponse(responseCode = "204", description = "It is as if nobody had decided.")
    @APIResponse(
            responseCode = "404",
            description = "verdict-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "change-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void takeBack(@PathParam("id") String id) {
        verdicts.remove(Two.of(id));
    }
}
