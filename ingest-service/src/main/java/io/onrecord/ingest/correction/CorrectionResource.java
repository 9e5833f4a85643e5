package io.onrecord.ingest.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.access.Who;
import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What people decide about what extraction found. */
@Path("/api/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.CORRECT)
public class CorrectionResource {
    private static final int MOST_BYTES = 65_536;

    private static final String MERGE = """
            {"kind": "merge", "speaker": "5a3c6f0e-1d2b-5c4a-8e9f-000000000002",
             "other": "5a3c6f0e-1d2b-5c4a-8e9f-000000000001", "reason": "The same man with his second name."}""";

    private static final String REATTRIBUTE = """
            {"kind": "reattribute", "statement": "7b4d1e2f-0000-5000-8000-000000000001", "name": "Mirela Orlan",
             "reason": "The minister says it, not her deputy."}""";

    private static final String RECEIPT = """
            {"id": "0d9f8c1e-0000-4000-8000-000000000001", "created": true,
             "location": "/api/v1/corrections/0d9f8c1e-0000-4000-8000-000000000001"}""";

    private final ReadJson<CorrectionSubmission> read;
    private final ReadJson<UndoSubmission> readUndo;
    private final InRecord inRecord;
    private final Corrections corrections;
    private final Who who;

    CorrectionResource(ObjectMapper mapper, InRecord inRecord, Corrections corrections, Who who) {
        this.read = new ReadJson<>(
                mapper,
                CorrectionSubmission.class,
                "correction",
                MOST_BYTES,
                "",
                "{\"kind\": \"reject\", \"statement\": \"…\", \"reason\": \"…\"}");
        this.readUndo =
                new ReadJson<>(mapper, UndoSubmission.class, "correction", MOST_BYTES, "", "{\"reason\": \"…\"}");
        this.inRecord = inRecord;
        this.corrections = corrections;
        this.who = who;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct what extraction found",
            description =
                    "Speakers are merged, told apart, split or renamed; a statement is given to somebody else, rejected,"
                            + " confirmed or given other topics; two statements are said to be the same utterance, or not. It is"
                            + " carried out in a moment, and again after every reading; of two that disagree the later one holds.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionSubmission.class),
                            examples = {
                                @ExampleObject(name = "merge", value = MERGE),
                                @ExampleObject(name = "reattribute", value = REATTRIBUTE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "It is written down.",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionReceipt.class),
                            examples = @ExampleObject(name = "new", value = RECEIPT)))
    @APIResponse(responseCode = "200", description = "The same is in force already.")
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "statement-unknown, speaker-unknown, article-unknown, topic-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "correction-merged, correction-different, correction-taken-down",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "correction-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "correction-kind-invalid, correction-part-missing, correction-part-unwanted, correction-same,"
                    + " correction-name-invalid, correction-name-too-long, correction-speaker-kind-invalid,"
                    + " correction-too-many, correction-topics-contradict, correction-reason-too-long, speakers-differ",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response correct(InputStream body) throws IOException {
        var decision = Decision.of(read.read(body));
        var same = corrections.same(decision);
        if (same.isEmpty()) {
            inRecord.check(decision);
        }
        var id = same.orElseGet(() -> corrections.put(decision, who.name()));
        var receipt = new CorrectionReceipt(id, same.isEmpty(), "/api/v1/corrections/" + id);
        return Response.status(receipt.created() ? 201 : 200)
                .header(HttpHeaders.LOCATION, receipt.location())
                .entity(receipt)
                .build();
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a correction back",
            description =
                    "The record shows in a moment what it would show without it. That there was one stays on record.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UndoSubmission.class),
                            examples = @ExampleObject(name = "undo", value = "{\"reason\": \"Two brothers.\"}")))
    @APIResponse(responseCode = "204", description = "It is taken back.")
    @APIResponse(
            responseCode = "404",
            description = "correction-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "correction-undone",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "correction-reason-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void undo(@PathParam("id") UUID id, InputStream body) throws IOException {
        var undo = readUndo.read(body);
        corrections.undo(id, Parts.reason(undo.reason()), who.name());
    }
}
