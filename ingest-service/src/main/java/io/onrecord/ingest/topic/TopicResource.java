package io.onrecord.ingest.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.contracts.api.TopicReceipt;
import io.onrecord.contracts.api.TopicSubmission;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Topics in one's own words. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class TopicResource {
    private static final int MOST_BYTES = 65_536;

    private static final String TOPIC = """
            {
              "label": "Grain exports",
              "description": "Harvests, terminals and ships, and who may sell where.",
              "parent": "trade",
              "phrases": [
                "The grain terminal will be enlarged.",
                "Ships with wheat have left the harbour.",
                "The ban on grain exports was lifted."
              ]
            }""";

    private static final String RECEIPT = """
            {"id": "grain-exports", "version": 1, "location": "/api/v1/topics/grain-exports"}""";

    private static final String CHANGED = """
            {"id": "grain-exports", "version": 2, "location": "/api/v1/topics/grain-exports"}""";

    private final ReadJson<TopicSubmission> read;
    private final ChangeTopic change;

    TopicResource(ObjectMapper mapper, ChangeTopic change) {
        this.read = new ReadJson<>(
                mapper,
                TopicSubmission.class,
                "topic",
                MOST_BYTES,
                ": a label and up to " + Described.MOST_PHRASES + " phrases",
                "{\"label\": \"…\", \"phrases\": [\"…\"]}");
        this.change = change;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow a topic of one's own",
            description =
                    "A label and 1 to 20 phrases are enough. New articles are told about it at once; those in the record"
                            + " are looked through in the background, without being read again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TopicSubmission.class),
                            examples = @ExampleObject(name = "topic", value = TOPIC)))
    @APIResponse(
            responseCode = "201",
            description = "It is followed; a moment later it can be read at Location.",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicReceipt.class),
                            examples = @ExampleObject(name = "new", value = RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "topic-exists, topic-curated, topics-too-many",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "topic-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "topic-label-missing, topic-label-too-long, topic-description-too-long, topic-phrases-missing,"
                            + " topic-phrases-too-many, topic-phrase-too-long, topic-parent-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(InputStream body) throws IOException {
        TopicReceipt receipt = change.add(Described.of(read.read(body)));
        return Response.status(201)
                .header(HttpHeaders.LOCATION, receipt.location())
                .entity(receipt)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a topic of one's own",
            description =
                    "The whole description anew; the id stays. The articles in the record are looked through again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TopicSubmission.class),
                            examples = @ExampleObject(name = "topic", value = TOPIC)))
    @APIResponse(
            responseCode = "200",
            description = "It is changed.",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicReceipt.class),
                            examples = @ExampleObject(name = "changed", value = CHANGED)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "topic-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "topic-curated",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "topic-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "as for a new topic",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public TopicReceipt change(@PathParam("id") String id, InputStream body) throws IOException {
        return change.change(id, Described.of(read.read(body)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Follow a topic no longer",
            description = "Statements lose it in the background; nothing else changes.")
    @APIResponse(responseCode = "204", description = "It is followed no longer.")
    @APIResponse(
            responseCode = "404",
            description = "topic-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "topic-curated",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("id") String id) {
        change.remove(id);
    }
}
