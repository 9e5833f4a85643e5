package io.onrecord.query.reading;

import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.query.filter.Given;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@Transactional
class ReadingsResource {
    private final Readings readings;

    ReadingsResource(Readings readings) {
        this.readings = readings;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getArticle",
            summary = "One article with everything found in it",
            description = "All spans count Unicode code points of 'text', which is the version that was read last.")
    public ArticleDetail get(
            @Parameter(
                            description = "Id of the article.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-00000000000a",
                            schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return readings.of(Given.id("id", id));
    }
}
