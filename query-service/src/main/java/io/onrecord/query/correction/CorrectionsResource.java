package io.onrecord.query.correction;

import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Page;
import io.onrecord.query.filter.Given;
import io.onrecord.query.page.PageParameters;
import io.onrecord.query.problem.Problems;
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

@Path("/api/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corrections", description = "What people have decided about what extraction found.")
@Transactional
class CorrectionsResource {
    private final Corrections corrections;

    CorrectionsResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "Corrections, the latest first",
            description =
                    "With who made them, when and why, what the record said before, and what became of them; those taken back too.")
    public Page<CorrectionDetail> list(@BeanParam CorrectionParameters parameters, @BeanParam PageParameters page) {
        return corrections.page(parameters, page.of(Corrections.LIST));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCorrection",
            summary = "One correction",
            description = "'state' says what became of it: it is carried out a moment after it was made.")
    public CorrectionDetail get(
            @Parameter(
                            description = "Id of the correction.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000c1",
                            schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return corrections.find(Given.id("id", id)).orElseThrow(() -> Problems.notFound("correction", id));
    }
}
