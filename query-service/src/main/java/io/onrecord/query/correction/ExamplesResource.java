package io.onrecord.query.correction;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/corrections.jsonl")
@Tag(name = "corrections")
class ExamplesResource {
    private final WriteExamples write;

    ExamplesResource(WriteExamples write) {
        this.write = write;
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportCorrections",
            summary = "All corrections in force that fit the filters, to learn from, as JSON Lines",
            description =
                    "One a line, the latest first, however many, of several on one statement the last word alone: the correction as in the list, and of statements the version of the"
                            + " article, the paragraphs around, where the words stand, and the extractor that found them.")
    public Response jsonLines(@BeanParam CorrectionParameters parameters) {
        parameters.check();
        StreamingOutput content = out -> write.write(parameters, out);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"corrections.jsonl\"")
                .build();
    }
}
