package io.onrecord.ingest.feed;

import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.Problem;
import io.onrecord.contracts.api.Scopes;
import io.onrecord.ingest.syndication.ReadOpml;
import io.onrecord.ingest.syndication.ReadOpml.Listed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Lists of feeds, as other readers export them. */
@Path("/api/v1/feeds.opml")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.INGEST)
public class FeedListResource {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ChangeFeeds change;

    FeedListResource(ChangeFeeds change) {
        this.change = change;
    }

    @POST
    @Consumes({"text/x-opml", "text/xml", "application/xml", "application/octet-stream"})
    @Operation(
            summary = "Follow all feeds of a list",
            description =
                    "An OPML file as other readers export it. Its feeds are not looked at before; how each does shows in the list.")
    @APIResponse(
            responseCode = "200",
            description = "How many are followed now, and which are not.",
            content = @Content(schema = @Schema(implementation = FeedsReport.class)))
    @APIResponse(
            responseCode = "413",
            description = "opml-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "opml-not-read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FeedsReport add(InputStream body) throws IOException {
        byte[] list = body.readNBytes(MOST_BYTES + 1);
        if (list.length > MOST_BYTES) {
            throw Refusals.listTooLarge(MOST_BYTES + " bytes");
        }
        return change.addAll(read(list));
    }

    private static List<Listed> read(byte[] list) {
        try {
            List<Listed> feeds = ReadOpml.read(list);
            if (feeds.isEmpty()) {
                throw Refusals.noList("no feed is in it: not one outline with an xmlUrl");
            }
            return feeds;
        } catch (IllegalArgumentException unreadable) {
            throw Refusals.noList(String.valueOf(unreadable.getMessage()));
        }
    }
}
