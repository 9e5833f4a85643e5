package io.onrecord.query.feed;

import io.onrecord.contracts.ItemOutcome;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.filter.Given;
import io.onrecord.query.page.PageParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds", description = "What is asked again and again for new articles.")
@Transactional
class FeedResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000fe";

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "listFeeds",
            summary = "Feeds that are followed",
            description =
                    "Those in trouble first, then the one added last: how each is doing, and when it is asked next and why.")
    public Page<FeedSummary> list(@BeanParam PageParameters page) {
        return feeds.page(page.of(Feeds.LIST));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getFeed",
            summary = "One feed",
            description = "With what became of its items, and its last hundred polls.")
    public FeedDetail get(
            @Parameter(description = "Id of the feed.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return feeds.detail(Given.id("id", id));
    }

    @GET
    @Path("/{id}/items")
    @Operation(
            operationId = "listFeedItems",
            summary = "What has stood in a feed",
            description =
                    "The newest first, each with what became of it. What was last seen a year ago is forgotten; its article is not.")
    public Page<FeedItem> items(
            @Parameter(description = "Id of the feed.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(description = "waiting, taken, known, refused, failed or passed_over.", example = "refused")
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @BeanParam PageParameters page) {
        return feeds.items(
                Given.id("id", id),
                Given.oneOf(ItemOutcome.class, "outcome", outcome),
                page.of(Feeds.ITEMS + id + outcome));
    }
}
