package io.onrecord.ingest.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.access.Who;
import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.KeySubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.ingest.json.ReadJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Keys that open the API. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
public class KeyResource {
    private static final int MOST_BYTES = 4_096;
    private static final String KEY = """
            {"name": "nightly load", "scopes": ["ingest"], "days": 365}""";

    private final ReadJson<KeySubmission> read;
    private final Keys keys;
    private final Who who;
    private final Clock clock;

    KeyResource(ObjectMapper mapper, Keys keys, Who who, Clock clock) {
        this.read = new ReadJson<>(mapper, KeySubmission.class, "key", MOST_BYTES, "", KEY);
        this.keys = keys;
        this.who = who;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key",
            description = "The answer holds the key, this once only: what is kept does not tell it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = KeySubmission.class),
                            examples = @ExampleObject(name = "key", value = KEY)))
    @APIResponse(
            responseCode = "201",
            description = "It opens from now on.",
            content = @Content(schema = @Schema(implementation = KeyReceipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "key-name-taken",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "key-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response make(InputStream body) throws IOException {
        var now = clock.instant();
        KeyReceipt made = keys.make(Asked.of(read.read(body), now), who.name(), now);
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revoke a key",
            description = "By its id, the part in the middle. It opens nothing within seconds, and stays in the list.")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    @APIResponse(
            responseCode = "404",
            description = "key-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void revoke(@PathParam("id") String id) {
        keys.revoke(id, clock.instant());
    }
}
