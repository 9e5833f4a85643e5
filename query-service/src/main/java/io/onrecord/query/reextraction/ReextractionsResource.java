package io.onrecord.query.reextraction;

import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.query.filter.Given;
import io.onrecord.query.page.PageParameters;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/reextractions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pipeline")
@Transactional
class ReextractionsResource {
    private static final String EXAMPLE = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000e1";

    private final Reextractions reextractions;

    ReextractionsResource(Reextractions reextractions) {
        this.reextractions = reextractions;
    }

    @GET
    @Operation(
            operationId = "listReextractions",
            summary = "When articles were read again, and what that changed",
            description = "The latest first, those that run too.")
    public Page<ReextractionSummary> list(@BeanParam PageParameters page) {
        return reextractions.page(page.of(Reextractions.LIST));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReextraction",
            summary = "How far one is, and what is otherwise than before",
            description =
                    "'comparison' is of the articles that have been read again so far: statements by their words, article by article.")
    public ReextractionDetail get(
            @Parameter(description = "Id of the re-extraction.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return reextractions.detail(Given.id("id", id));
    }

    @GET
    @Path("/{id}/articles")
    @Operation(
            operationId = "listReextractedArticles",
            summary = "The articles that were read again, those that changed most first",
            description = "What could not be compared comes last, with the reason.")
    public Page<ReextractedArticle> articles(
            @Parameter(description = "Id of the re-extraction.", example = EXAMPLE, schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id,
            @BeanParam PageParameters page) {
        return reextractions.articles(Given.id("id", id), page.of(Reextractions.ARTICLES));
    }
}
