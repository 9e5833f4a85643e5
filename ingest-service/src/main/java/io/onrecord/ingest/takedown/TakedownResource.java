package io.onrecord.ingest.takedown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.access.Who;
import io.onrecord.contracts.TakedownKind;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.ProblemException;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.TakedownReceipt;
import io.onrecord.contracts.api.TakedownSubmission;
import io.onrecord.contracts.api.UndoSubmission;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Has articles, or what a speaker has said, taken out of the record for good. */
@Path("/api/v1/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
public class TakedownResource {
    private static final int MOST_BYTES = 16_384;
    private static final String EXAMPLE = """
            {"articles": ["0f6d1a52-63a5-8c1e-9d0b-2f1a4f1c7e11"], "reason": "A court order of 3 March."}""";

    private final ReadJson<TakedownSubmission> read;
    private final ReadJson<UndoSubmission> readLift;
    private final Takedowns takedowns;
    private final Who who;
    private final Clock clock;

    TakedownResource(ObjectMapper mapper, Takedowns takedowns, Who who, Clock clock) {
        this.read = new ReadJson<>(mapper, TakedownSubmission.class, "takedown", MOST_BYTES, "", EXAMPLE);
        this.readLift = new ReadJson<>(mapper, UndoSubmission.class, "takedown", MOST_BYTES, "", "{\"reason\": \"…\"}");
        this.takedowns = takedowns;
        this.who = who;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take articles or a speaker down",
            description =
                    "For good: articles go with all that came of them, in every version; of a speaker goes what they said and"
                            + " where they are named, and the articles stay. What was taken down is refused, or left out, when it"
                            + " comes again. That it was done, by whom and why, stays on record.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TakedownSubmission.class),
                            examples = @ExampleObject(name = "articles", value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "Nothing of it comes in any more, and what is there goes in a moment; watch it at Location.",
            content = @Content(schema = @Schema(implementation = TakedownReceipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "article-unknown, speaker-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "takedown-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "takedown-of-what, takedown-too-many, takedown-reason-missing, takedown-reason-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response takeDown(InputStream body) throws IOException {
        Wanted wanted = Wanted.of(read.read(body));
        TakedownKind kind = wanted.speaker() == null ? TakedownKind.ARTICLES : TakedownKind.SPEAKER;
        UUID id = takedowns.put(kind, targets(wanted), wanted.reason(), who.name(), clock.instant());
        var receipt = new TakedownReceipt(id, "/api/v1/takedowns/" + id);
        return Response.accepted(receipt)
                .header(HttpHeaders.LOCATION, receipt.location())
                .build();
    }

    private List<UUID> targets(Wanted wanted) {
        if (wanted.speaker() != null) {
            List<UUID> speaker = takedowns.speaker(wanted.speaker());
            if (speaker.isEmpty()) {
                throw unknown("speaker", wanted.speaker());
            }
            return speaker;
        }
        List<UUID> present = takedowns.articles(wanted.articles());
        wanted.articles().stream()
                .filter(id -> !present.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw unknown("article", id);
                });
        return present;
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lift a take-down",
            description =
                    "It may come in again from then on. What is gone does not come back by itself: send the articles again,"
                            + " or, of a speaker, have them read again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UndoSubmission.class),
                            examples =
                                    @ExampleObject(
                                            name = "lift",
                                            value = "{\"reason\": \"The order was set aside.\"}")))
    @APIResponse(responseCode = "204", description = "It is lifted.")
    @APIResponse(
            responseCode = "404",
            description = "takedown-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "takedown-not-in-force",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "takedown-reason-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void lift(@PathParam("id") UUID id, InputStream body) throws IOException {
        String reason = Wanted.reason(readLift.read(body).reason());
        if (takedowns.lift(id, reason, who.name(), clock.instant())) {
            return;
        }
        throw takedowns.isThere(id)
                ? new ProblemException(
                        409,
                        "takedown-not-in-force",
                        "There is nothing to lift",
                        "it is still being carried out, keeps nothing out, or was lifted before; /api/v1/takedowns/"
                                + id + " tells which")
                : unknown("takedown", id);
    }

    private static ProblemException unknown(String what, UUID id) {
        return new ProblemException(
                404,
                what + "-unknown",
                "There is no such " + what,
                "none has the id " + id + "; /api/v1/" + what + "s lists them");
    }
}
