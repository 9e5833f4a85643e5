package io.onrecord.query.echo;

import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.query.filter.Given;
import io.onrecord.query.problem.Problems;
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

@Path("/api/v1/echoes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "echoes", description = "The same utterance in several articles and wordings.")
@Transactional
class EchoesResource {
    private final Echoes echoes;

    EchoesResource(Echoes echoes) {
        this.echoes = echoes;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEcho",
            summary = "One utterance: every wording, who carried it first in this record and the way it took",
            description =
                    "By the id of any of its statements. Wordings are compared word by word with the longest. All echoes:"
                            + " /statements?first=true lists the first statement of each.")
    public EchoDetail get(
            @Parameter(
                            description = "Id of any statement of the echo.",
                            example = "5a3c6f0e-1d2b-5c4a-8e9f-0000000000f1",
                            schema = @Schema(format = "uuid"))
                    @PathParam("id")
                    String id) {
        return echoes.of(Given.id("id", id)).orElseThrow(() -> Problems.notFound("echo", id));
    }
}
