package io.onrecord.ingest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.contracts.api.FeedReceipt;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Feeds that are followed. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class FeedResource {
    private static final int MOST_BYTES = 16_384;

    private static final String FEED = """
            {"url": "https://news.example.org/rss.xml", "outlet": "Northern Wire"}""";

    private static final String CHANGE = """
            {"title": "Northern Wire, politics", "outlet": "Northern Wire", "text": "PAGE", "paused": false}""";

    private static final String RECEIPT = """
            {
              "id": "0b5e3f0e-6f0f-4f5e-9f57-1c2d3e4f5a6b",
              "url": "https://news.example.org/rss.xml",
              "title": "Northern Wire",
              "created": true,
              "location": "/api/v1/feeds/0b5e3f0e-6f0f-4f5e-9f57-1c2d3e4f5a6b"
            }""";

    private final ReadJson<FeedSubmission> read;
    private final ChangeFeeds change;

    FeedResource(ObjectMapper mapper, ChangeFeeds change) {
        this.read = new ReadJson<>(mapper, FeedSubmission.class, "feed", MOST_BYTES, "", "{\"url\": \"https://…\"}");
        this.change = change;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow a feed",
            description =
                    "RSS, Atom, JSON Feed, or a sitemap, best a news sitemap; or a page that names its feed. It is looked at once before"
                            + " it is followed. Only the public internet is asked, and only what robots.txt lets us read.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FeedSubmission.class),
                            examples = @ExampleObject(name = "feed", value = FEED)))
    @APIResponse(
            responseCode = "201",
            description = "It is followed; its first items come in within seconds.",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedReceipt.class),
                            examples = @ExampleObject(name = "new", value = RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "It was followed already; nothing has changed.",
            content = @Content(schema = @Schema(implementation = FeedReceipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "feeds-too-many",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "feed-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "url-invalid, title-too-long, outlet-too-long, feed-not-read, feed-not-named",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "too-many-fetches: others are being looked at; ask again in some seconds",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response add(InputStream body) throws IOException {
        FeedReceipt receipt = change.add(read.read(body));
        return Response.status(receipt.created() ? 201 : 200)
                .header(HttpHeaders.LOCATION, receipt.location())
                .entity(receipt)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change how a feed is followed",
            description = "The whole description anew, but for its address, and for its title when none is given.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FeedSubmission.class),
                            examples = @ExampleObject(name = "feed", value = CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "It is changed.",
            content = @Content(schema = @Schema(implementation = FeedReceipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "json-invalid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "feed-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "title-too-long, outlet-too-long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FeedReceipt change(@PathParam("id") UUID id, InputStream body) throws IOException {
        return change.change(id, read.read(body));
    }

    @POST
    @Path("/{id}/poll")
    @Operation(
            summary = "Ask a feed now",
            description = "As soon as it is its host's turn; one that was paused or given up is followed again.")
    @APIResponse(
            responseCode = "202",
            description = "It will be asked.",
            content = @Content(schema = @Schema(implementation = FeedReceipt.class)))
    @APIResponse(
            responseCode = "404",
            description = "feed-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response poll(@PathParam("id") UUID id) {
        return Response.accepted(change.poll(id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Follow a feed no longer", description = "The articles that it brought stay.")
    @APIResponse(responseCode = "204", description = "It is followed no longer.")
    @APIResponse(
            responseCode = "404",
            description = "feed-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("id") UUID id) {
        change.remove(id);
    }
}
