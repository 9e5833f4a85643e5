package io.onrecord.ingest.reextraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.access.Who;
import io.onrecord.contracts.ReextractionState;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.ReextractionReceipt;
import io.onrecord.contracts.api.ReextractionSubmission;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Has articles read again. */
@Path("/api/v1/reextractions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
public class ReextractionResource {
    private static final int MOST_BYTES = 16_384;

    private static final String EXAMPLE = """
            {"extractor": "1.0", "from": "2024-01-01", "perMinute": 1200, "reason": "A new version of the extractor."}""";

    private final ReadJson<ReextractionSubmission> read;
    private final Reextractions reextractions;
    private final Who who;
    private final Clock clock;

    ReextractionResource(ObjectMapper mapper, Reextractions reextractions, Who who, Clock clock) {
        this.read = new ReadJson<>(
                mapper, ReextractionSubmission.class, "reextraction", MOST_BYTES, "", "{\"perMinute\": 600}");
        this.reextractions = reextractions;
        this.who = who;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read articles again",
            description =
                    "All that were read by now, or those that fit, at a pace, while everything goes on. What is otherwise than before is"
                            + " counted, article by article. Of several, the earliest has its turn first.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReextractionSubmission.class),
                            examples = @ExampleObject(name = "some", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "It has begun; watch it at Location.",
            content = @Content(schema = @Schema(implementation = ReextractionReceipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "reextraction-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "reextraction-empty, reextraction-days-invalid, reextraction-pace-invalid, reextraction-part-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response begin(InputStream body) throws IOException {
        var wanted = Wanted.of(read.read(body));
        int fitting = reextractions.fitting(wanted);
        if (fitting == 0) {
            throw new ProblemException(
                    422,
                    "reextraction-empty",
                    "The re-extraction cannot begin",
                    "no article that was read fits; leave a filter out, or see /api/v1/outlets for the names of outlets");
        }
        var id = reextractions.put(wanted, fitting, who.name(), clock.instant());
        var receipt = new ReextractionReceipt(id, fitting, "/api/v1/reextractions/" + id);
        return Response.accepted(receipt)
                .header(HttpHeaders.LOCATION, receipt.location())
                .build();
    }

    @POST
    @Path("/{id}/stop")
    @Operation(
            summary = "Stop reading articles again",
            description = "What was read again stays; what is announced already is still read.")
    @APIResponse(responseCode = "204", description = "It is stopped.")
    @APIResponse(
            responseCode = "404",
            description = "reextraction-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "reextraction-finished",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void stop(@PathParam("id") UUID id) {
        if (reextractions.finish(id, ReextractionState.STOPPED, clock.instant())) {
            return;
        }
        throw reextractions.isThere(id)
                ? new ProblemException(
                        409,
                        "reextraction-finished",
                        "Nothing is left to stop",
                        "it is finished, or was stopped before")
                : new ProblemException(
                        404,
                        "reextraction-unknown",
                        "There is no such re-extraction",
                        "none has the id " + id + "; /api/v1/reextractions lists them");
    }
}
